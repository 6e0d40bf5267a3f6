import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { signOut } from '#app/people/sign-out.server.ts';

export const handle = { access: 'public', title: 'common.exit' } satisfies RouteHandle;

/** An ordinary site that many people have open. */
const ELSEWHERE = 'https://www.wikipedia.org/';

export function loader(args: LoaderFunctionArgs) {
  return leave(args);
}

export function action(args: ActionFunctionArgs) {
  return leave(args);
}

/**
 * Leaves the portal: the session ends (PV-2, a plain link on purpose), the browser forgets cookies, storage and cached pages of this origin, and goes elsewhere.
 * `PASSERELLE_EXIT_URL` names another place to go.
 */
async function leave({ context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> {
  if (context.session) await signOut(context.world, context.session.person);
  return new Response(null, {
    status: 303,
    headers: {
      Location: process.env['PASSERELLE_EXIT_URL'] ?? ELSEWHERE,
      'Clear-Site-Data': '"cache", "cookies", "storage"',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
