import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { openDebitNote } from '../open-debit-note.server.ts';

export const handle = { access: 'agreements.read', title: 'disbursements.recovery.title' } satisfies RouteHandle;

/** The debit note as it was printed and hashed. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { content, reference, bytes } = found(await openDebitNote(world, actor, idParam('recoveryId')));
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    headers: downloadHeaders({ reference, bytes, mediaType: 'application/pdf' }),
  });
}
