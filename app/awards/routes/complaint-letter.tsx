import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { redressLetter } from '../redress/redress-letter.ts';
import { redressLetterFacts } from '../redress/redress-letter-facts.server.ts';

export const handle = { access: 'applications.own', title: 'redress.letter.title' } satisfies RouteHandle;

/** The answer to a complaint as a letter, in the language the application was written in. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const facts = found(await redressLetterFacts(world, actor, idParam('applicationId')));
  const pdf = await renderPdf(redressLetter(facts, textIn(facts.language)));
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({
      reference: `${facts.reference}-complaint`,
      mediaType: 'application/pdf',
      bytes: pdf.byteLength,
    }),
  });
}
