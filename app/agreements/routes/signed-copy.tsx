import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openSignedCopy } from '../open-paper.server.ts';

export const handle = { access: 'agreements.read', title: 'agreements.home.title' } satisfies RouteHandle;

/** The scan of the agreement that was signed by hand, for both of its sides. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { content, ...file } = found(await openSignedCopy(world, actor, idParam('agreementId')));
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { headers: downloadHeaders(file) });
}
