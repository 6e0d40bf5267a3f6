import type { LoaderFunctionArgs } from '@remix-run/node';
import { enter, found } from '#app/http/enter.server.ts';
import { offlineHeaders } from '#app/http/download.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { offlineForm } from '../offline/offline-form.ts';
import { offlineDraft } from '../offline/offline-pages.server.ts';

export const handle = { access: 'applications.own', title: 'offline.title' } satisfies RouteHandle;

/** One's own draft as a file to fill in without a line. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const facts = found(await offlineDraft(world.db, actor, idParam('applicationId')));
  return new Response(offlineForm(facts, text), { headers: offlineHeaders(facts.reference) });
}
