import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { minutesPage } from '../committee-pages.server.ts';
import { minutesDocument } from '../minutes-document.ts';

export const handle = { access: 'committee.sign', title: 'awards.minutes.title' } satisfies RouteHandle;

/** The minutes as a document, in the reader's language, with the hash of what was frozen and its signatures. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const page = found(await minutesPage(world.db, actor, idParam('decisionId')));
  // I9: a document with a hash has no holes.
  found(page.withheld === 0 || null);
  const pdf = await renderPdf(minutesDocument(page, text));
  const reference = `${page.content.call}-minutes`;
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ reference, mediaType: 'application/pdf', bytes: pdf.byteLength }),
  });
}
