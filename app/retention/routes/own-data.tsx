import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { enter } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { takeOwnData } from '../take-own-data.server.ts';

export const handle = { access: 'account.use', title: 'retention.own.title' } satisfies RouteHandle;

const HEADERS = {
  'Content-Type': 'application/zip',
  'Content-Disposition': 'attachment; filename="data.zip"',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};

/** Everything held about whoever asks. The name of the file says nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text } = enter(args, handle);
  if (args.request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  const body = Readable.from(zipBytes(await takeOwnData(world, actor, text)), { objectMode: false });
  args.request.signal.addEventListener('abort', () => body.destroy(), { once: true });
  return new Response(createReadableStreamFromReadable(body), { headers: HEADERS });
}
