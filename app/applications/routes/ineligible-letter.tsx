import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { ineligibleFacts } from '../opening/ineligible-facts.server.ts';
import { ineligibleLetter } from '../opening/ineligible-letter.ts';

export const handle = { access: 'applications.own', title: 'applications.ineligible.title' } satisfies RouteHandle;

/** The grounds of a refusal as a letter, in the language the application was written in. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const facts = found(await ineligibleFacts(world.db, actor, idParam('applicationId')));
  const pdf = await renderPdf(ineligibleLetter(facts, textIn(facts.language)));
  const reference = `${facts.reference}-eligibility`;
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ reference, mediaType: 'application/pdf', bytes: pdf.byteLength }),
  });
}
