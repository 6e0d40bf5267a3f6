import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { certificateFile } from '../disposal-pages.server.ts';

export const handle = { access: 'retention.keep', title: 'retention.certificate.title' } satisfies RouteHandle;

/** The certificate, byte for byte what was hashed into the trail. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const file = found(await certificateFile(world.db, actor, idParam('disposalId')));
  const content = await world.documents.open(file.storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { headers: downloadHeaders(file) });
}
