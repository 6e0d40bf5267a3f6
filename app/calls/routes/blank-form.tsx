import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { downloadHeaders } from '#app/http/download.ts';
import { enterPublic, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import { blankForm } from '../blank-form.ts';
import { callPage } from '../public-pages.server.ts';

export const handle = { access: 'public', title: 'calls.blank.title' } satisfies RouteHandle;

/** The form of a published call as PDF, in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, param, text } = enterPublic(args);
  const call = found(await callPage(world.db, param('reference'), { at: world.clock.now(), actor }));
  const entries = await taxonomyOf(world.db, call.programmeId);
  const pdf = await renderPdf(blankForm({ ...call, amounts: call, entries }, text));
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders({ reference: call.reference, mediaType: 'application/pdf', bytes: pdf.byteLength }),
  });
}
