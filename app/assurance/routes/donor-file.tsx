import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { parseDonorFile } from '#app/assurance/donor-report/donor-file-name.ts';
import { donorScope } from '#app/assurance/donor-report/donor-scope.server.ts';
import { takeDonorFile } from '#app/assurance/donor-report/take-donor-file.server.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { refusalAnswer } from '#app/assurance/refusal-text.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';

export const handle = { access: 'donor-report.read', title: 'donor.title' } satisfies RouteHandle;

/** A file of the donor's report, as it is made. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, url, param } = enter(args, handle);
  const file = found(parseDonorFile(param('file')));
  const scope = found(await donorScope(world, actor, url));
  if (args.request.method === 'HEAD') {
    return new Response(null, { headers: fileHeaders({ name: file.code, format: file.format }) });
  }
  const taken = await takeDonorFile(world, actor, { file, scope, text });
  if (!taken.ok) return refusalAnswer(text, taken.refusal);
  const { body, name } = taken.value;
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: fileHeaders({ name, format: file.format }) });
}
