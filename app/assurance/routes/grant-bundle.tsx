import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { takeGrantBundle } from '#app/assurance/bundle/take-grant-bundle.server.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { agreementInScope } from '#app/assurance/grant-events.server.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';

export const handle = { access: 'assurance.read', title: 'assurance.title' } satisfies RouteHandle;

/** The evidence of one grant, as it is made. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, text, idParam } = visit;
  const scope = await openBooks(visit, null);
  const grant = found(await agreementInScope(world.db, actor, scope, idParam('agreementId')));
  const headers = (name: string) => fileHeaders({ name, format: 'zip' });
  if (args.request.method === 'HEAD') return new Response(null, { headers: headers('grant-bundle') });
  const taken = await takeGrantBundle(world, actor, { scope, text, grant });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: headers(name) });
}
