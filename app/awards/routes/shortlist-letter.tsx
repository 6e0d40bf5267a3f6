import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { shortlistLetter } from '../shortlist/shortlist-letter.ts';
import { shortlistResult } from '../shortlist/shortlist-result.server.ts';

export const handle = { access: 'applications.own', title: 'shortlist.result.title' } satisfies RouteHandle;

/** What became of a concept note as a letter, in the language it was written in. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(
    await shortlistResult(world.db, actor, { applicationId: idParam('applicationId'), at: world.clock.now() }),
  );
  const pdf = await renderPdf(shortlistLetter(page, textIn(page.application.language)));
  const reference = `${page.application.reference}-shortlist`;
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ reference, mediaType: 'application/pdf', bytes: pdf.byteLength }),
  });
}
