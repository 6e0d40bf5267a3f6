import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { takeEvidence } from '#app/assurance/evidence/take-evidence.server.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { loadSample } from '#app/assurance/sampling/sample-store.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { isId } from '#app/kernel/ids.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';

export const handle = { access: 'assurance.read', title: 'sampling.evidence' } satisfies RouteHandle;

/** The documents of one sample, as they come from the store. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, text, url } = visit;
  const scope = await openBooks(visit, null);
  const id = url.searchParams.get('sample') ?? '';
  const sample = found(isId(id) ? await loadSample(world.db, { id, actor, at: world.clock.now() }) : null);
  const headers = (name: string) => fileHeaders({ name, format: 'zip' });
  if (args.request.method === 'HEAD') return new Response(null, { headers: headers('evidence') });
  const taken = await takeEvidence(world, actor, { scope, text, sample });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: headers(name) });
}
