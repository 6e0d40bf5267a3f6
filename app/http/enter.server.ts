import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { can } from '#app/people/access.ts';
import { paths } from './paths.ts';
import { refusalPage } from './refusal-page.ts';
import type { RouteHandle } from './route-handle.ts';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** A request that may go on: who, in which language, on which world. */
export type Visit = {
  readonly world: World;
  readonly actor: Person;
  readonly text: Text;
  readonly url: URL;
  param(name: string): string;
  /** A path parameter that must be an id of ours; anything else is the same 404 as a foreign one (AZ-2). */
  idParam(name: string): string;
};

export type PublicVisit = Omit<Visit, 'actor'> & { readonly actor: Person | null };

/** Opens a page or a form to signed-in people whose roles the access table allows. Every other route refuses. */
export function enter(args: Args, handle: RouteHandle): Visit {
  const { session } = args.context;
  const url = new URL(args.request.url);
  if (!session) throw redirect(paths.signIn({ next: url.pathname + url.search }));
  if (session.confined) throw redirect(paths.signInCode({ next: url.pathname + url.search }));
  if (handle.access === 'public' || handle.access === 'own-session') throw new Error('use enterPublic');
  if (!can(session.person, handle.access).allowed) throw refusedPage(403);
  return { ...visitOf(args, url), actor: session.person };
}

/** The same for pages that need no account. A confined session counts as nobody. */
export function enterPublic(args: Args): PublicVisit {
  const { session } = args.context;
  return { ...visitOf(args, new URL(args.request.url)), actor: session && !session.confined ? session.person : null };
}

/** AZ-2: what is absent and what is not yours answer alike. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw refusedPage(404);
  return value;
}

function visitOf(args: Args, url: URL): Omit<Visit, 'actor'> {
  const { world, language } = args.context;
  const param = (name: string) => args.params[name] ?? '';
  return {
    world,
    url,
    text: textIn(language),
    param,
    idParam: (name) => {
      const value = param(name);
      if (!isId(value)) throw refusedPage(404);
      return value;
    },
  };
}

/** Pages print their own words for the status; addresses of files have only these. */
function refusedPage(status: 403 | 404): Response {
  return new Response(refusalPage(status), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
