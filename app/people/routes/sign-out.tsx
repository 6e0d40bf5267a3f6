import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { endedSessionCookie } from '../session-cookie.ts';
import { signOut } from '../sign-out.server.ts';

export const handle = { access: 'own-session', title: 'common.sign-out' } satisfies RouteHandle;

/** Nothing ends by following a link: the address alone leads to the first page. */
export function loader() {
  return redirect(paths.home());
}

/** SE-4. The body is not read: there is nothing in it to decide by. The next page speaks the language of this one. */
export async function action({ context }: ActionFunctionArgs) {
  const { world, session, language } = context;
  if (session) await signOut(world, session.person);
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "cookies", "storage"', 'Cache-Control': 'no-store' });
  headers.append('Set-Cookie', endedSessionCookie(world.origin));
  return redirect(`${paths.home()}?lang=${language}`, { headers });
}
