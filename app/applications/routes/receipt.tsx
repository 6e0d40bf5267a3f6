import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { receiptDocument } from '../receipt.ts';
import { receiptFacts } from '../submission-pages.server.ts';

export const handle = { access: 'applications.own', title: 'applications.receipt.title' } satisfies RouteHandle;

/** The receipt in the language the application was written in: the same bytes whoever asks, whenever. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const facts = found(await receiptFacts(world.db, actor, idParam('applicationId')));
  const pdf = await renderPdf(receiptDocument(facts, textIn(facts.content.language)));
  const { reference } = facts.content;
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ reference, mediaType: 'application/pdf', bytes: pdf.byteLength }),
  });
}
