import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { takeBundle } from '#app/assurance/bundle/take-bundle.server.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { enter } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';

export const handle = { access: 'assurance.read', title: 'assurance.title' } satisfies RouteHandle;

/** The evidence bundle, as it is made. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, text } = visit;
  const scope = await openBooks(visit, null);
  const headers = (name: string) => fileHeaders({ name, format: 'zip' });
  if (args.request.method === 'HEAD') return new Response(null, { headers: headers('bundle') });
  const taken = await takeBundle(world, actor, { scope, text });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: headers(name) });
}
