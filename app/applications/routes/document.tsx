import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { downloadableDocument } from '../document-pages.server.ts';

export const handle = { access: 'documents.read', title: 'common.documents' } satisfies RouteHandle;

/** UP-8: a stored file always comes through here, as an attachment under its reference. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const document = found(await downloadableDocument(world.db, actor, idParam('documentId')));
  const content = await world.documents.open(document.storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { headers: downloadHeaders(document) });
}
