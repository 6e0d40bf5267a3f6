import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { letterFacts } from '../letter-facts.server.ts';
import { resultLetter } from '../result-letter.ts';

export const handle = { access: 'applications.own', title: 'awards.result.title' } satisfies RouteHandle;

/** The result as a letter, in the language the application was written in. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const facts = found(await letterFacts(world, actor, idParam('applicationId')));
  const pdf = await renderPdf(resultLetter(facts, textIn(facts.language)));
  const reference = `${facts.page.application.reference}-letter`;
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ reference, mediaType: 'application/pdf', bytes: pdf.byteLength }),
  });
}
