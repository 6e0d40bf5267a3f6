import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { parseFileName } from '#app/assurance/downloads/download-name.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { headingsOf } from '#app/assurance/headings-asked.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';

export const handle = { access: 'assurance.read', title: 'assurance.title' } satisfies RouteHandle;

/** One file of the room. There is no page here, so a refusal is said in plain text, with what does not agree. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, url, param } = enter(args, handle);
  const { code, format } = found(parseFileName(param('file')));
  const scope = found(await bookScope(world.db, actor, world.clock.now()));
  if (args.request.method === 'HEAD') return new Response(null, { headers: fileHeaders({ name: code, format }) });
  const taken = await takeDownload(world, actor, { code, format, scope, headings: headingsOf(url) });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: fileHeaders({ name, format }) });
}
