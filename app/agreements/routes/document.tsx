import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openPaper } from '../open-paper.server.ts';

export const handle = { access: 'agreements.read', title: 'agreements.home.title' } satisfies RouteHandle;

/** The agreement as it was printed and hashed; of a draft, a preview for those who draft. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { content, reference, bytes } = found(await openPaper(world, actor, idParam('agreementId')));
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    headers: downloadHeaders({ reference, bytes, mediaType: 'application/pdf' }),
  });
}
