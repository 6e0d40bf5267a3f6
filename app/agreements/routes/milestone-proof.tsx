import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { milestoneProof } from '../milestones/milestone-pages.server.ts';

export const handle = { access: 'agreements.read', title: 'milestones.title' } satisfies RouteHandle;

/** The proof of a milestone as it was sent, for both sides of the agreement. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const given = { id: idParam('agreementId'), milestone: idParam('milestoneId') };
  const { storageKey, ...file } = found(await milestoneProof(world.db, actor, given));
  const content = await world.documents.open(storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { headers: downloadHeaders(file) });
}
