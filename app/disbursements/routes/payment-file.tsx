import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { batchPage } from '#app/disbursements/batch-pages.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';

export const handle = { access: 'disbursements.instruct', title: 'disbursements.batch.title' } satisfies RouteHandle;

/** The stored bank file itself, byte for byte what was hashed. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { batch } = found(await batchPage(visit.world.db, visit.actor, visit.idParam('batchId')));
  const content = await visit.world.documents.open(batch.storageKey);
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${batch.fileName}"`,
    },
  });
}
