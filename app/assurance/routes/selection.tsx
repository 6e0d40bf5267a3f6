import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { selectionScope } from '#app/assurance/selection/selection-scope.server.ts';
import { takeSelection } from '#app/assurance/selection/take-selection.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';

export const handle = { access: 'selection.read', title: 'downloads.selection.title' } satisfies RouteHandle;

/** The selection file of a call, as it is made. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const asked = { callId: idParam('callId'), at: world.clock.now() };
  const scope = found(await selectionScope(world.db, actor, asked));
  const headers = (name: string) => fileHeaders({ name, format: 'zip' });
  if (args.request.method === 'HEAD') return new Response(null, { headers: headers('selection') });
  const taken = await takeSelection(world, actor, { ...scope, text });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: headers(name) });
}
