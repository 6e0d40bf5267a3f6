import { createReadableStreamFromReadable, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { batchPage } from '#app/disbursements/batch-pages.server.ts';
import { exportPaymentFile } from '#app/disbursements/export-payment-file.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { namedKey } from '#app/trail/command-key.ts';

export const handle = { access: 'disbursements.instruct', title: 'disbursements.batch.title' } satisfies RouteHandle;

/** The stored bank file itself, byte for byte what was hashed; once, and again only where two people allow it (LG-7). */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const batchId = idParam('batchId');
  const { batch } = found(await batchPage(world.db, actor, batchId));
  const exported = await exportPaymentFile(world, actor, { batchId, key: namedKey(world.ids.next()) });
  // The batch's page says who has it already, and how to ask for it again.
  if (!exported.ok) throw redirect(paths.paymentBatch(batchId));
  const content = await world.documents.open(batch.storageKey);
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${batch.fileName}"`,
    },
  });
}
