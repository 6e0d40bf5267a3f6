import type { LoaderFunctionArgs } from '@remix-run/node';
import { checkpointFile } from '#app/assurance/checkpoint-pages.server.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';

export const handle = { access: 'trail.read', title: 'trail.checkpoints.title' } satisfies RouteHandle;

/** A signed note, or two checkpoints with the proof between them, as text to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, param } = visit;
  const scope = await openBooks(visit, null);
  const name = param('file');
  const text = found(await checkpointFile(world, scope.programmeId, name));
  return new Response(text, { headers: fileHeaders({ name: `checkpoint-${name.slice(0, -4)}`, format: 'txt' }) });
}
