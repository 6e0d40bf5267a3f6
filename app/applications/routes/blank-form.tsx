import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic, found } from '#app/http/enter.server.ts';
import { offlineHeaders } from '#app/http/download.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { offlineForm } from '../offline/offline-form.ts';
import { blankForm } from '../offline/offline-pages.server.ts';

export const handle = { access: 'public', title: 'offline.title' } satisfies RouteHandle;

/** The form of a call, empty, for whoever wants to read or fill it in without a line. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, param } = enterPublic(args);
  const facts = found(await blankForm(world.db, actor, param('reference')));
  return new Response(offlineForm(facts, text), { headers: offlineHeaders(facts.reference) });
}
