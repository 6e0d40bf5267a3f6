import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { takeEvaluation } from '#app/assurance/evaluation/take-evaluation.server.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { selectionScope } from '#app/assurance/selection/selection-scope.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';

export const handle = { access: 'selection.read', title: 'evaluation.title' } satisfies RouteHandle;

const FORMATS = ['pdf', 'xlsx'] as const;

/** The evaluation report of a call, as a workbook or printed, in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const format = FORMATS.find((each) => each === args.params['format']);
  if (!format) throw new Response(null, { status: 404 });
  const asked = { callId: idParam('callId'), at: world.clock.now() };
  const scope = found(await selectionScope(world.db, actor, asked));
  const headers = (name: string) => fileHeaders({ name, format });
  if (args.request.method === 'HEAD') return new Response(null, { headers: headers('evaluation') });
  const taken = await takeEvaluation(world, actor, { ...scope, text, format });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: headers(name) });
}
