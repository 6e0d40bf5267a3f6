import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openProof } from '#app/disbursements/payment-proof.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';

export const handle = { access: 'disbursements.read', title: 'disbursements.proof' } satisfies RouteHandle;

/** What the bank gave when a payment was confirmed by hand. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const document = found(
    await openProof(world, actor, { disbursementId: idParam('disbursementId'), which: 'payment' }),
  );
  const content = await world.documents.open(document.storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { headers: downloadHeaders(document) });
}
