import {
  createReadableStreamFromReadable,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { fullFileShape } from '#app/assurance/downloads/download-identities.ts';
import { parseFileName } from '#app/assurance/downloads/download-name.ts';
import { KEYS } from '#app/assurance/downloads/headings.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { headingsOf } from '#app/assurance/headings-asked.server.ts';
import type { Ground } from '#app/assurance/item-reveal.ts';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { parseForm, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';

export const handle = { access: 'assurance.read', title: 'assurance.title' } satisfies RouteHandle;

/** One file of the room, without identities whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { code, format } = found(parseFileName(visit.param('file')));
  if (args.request.method === 'HEAD') return new Response(null, { headers: fileHeaders({ name: code, format }) });
  return handOut(visit, args.request.signal);
}

/** I37: the same file with identities, for a reason. Without one, the form goes back to the room, which says so. */
export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const parsed = parseForm(await readForm(args.request), fullFileShape);
  if (parsed.ok) return handOut(visit, args.request.signal, parsed.value.ground);
  const headings = headingsOf(visit.url)?.language ?? KEYS;
  return redirect(paths.assurance({ headings }), 307);
}

/** There is no page here, so a refusal is said in plain text, with what does not agree. */
async function handOut(visit: Visit, signal: AbortSignal, ground?: Ground): Promise<Response> {
  const { world, actor, text, url, param } = visit;
  const { code, format } = found(parseFileName(param('file')));
  const scope = await openBooks(visit, null);
  const taken = await takeDownload(world, actor, { code, format, scope, headings: headingsOf(url), ground });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: fileHeaders({ name, format }) });
}
