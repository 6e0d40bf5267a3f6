import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openAddendum } from '../amendments/open-addendum.server.ts';

export const handle = { access: 'agreements.read', title: 'amendments.home.title' } satisfies RouteHandle;

/** The addendum as it was printed and hashed. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { content, reference, bytes } = found(await openAddendum(world, actor, idParam('amendmentId')));
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    headers: downloadHeaders({ reference, bytes, mediaType: 'application/pdf' }),
  });
}
