import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { atomFeed } from '../atom-feed.ts';
import { feedCalls } from '../public-pages.server.ts';
import { spoken } from '../translated-text.ts';

export const handle = { access: 'public', title: 'calls.list.title' } satisfies RouteHandle;

/** Calls as they are published, in the reader's language (`?lang=fr`). */
export async function loader(args: LoaderFunctionArgs) {
  const { world, text, url } = enterPublic(args);
  const at = world.clock.now();
  const { language } = text;
  const calls = await feedCalls(world.db, at);
  const programme = await theProgramme(world.db);
  const feed = atomFeed({
    self: `${world.origin}${paths.callsAtom()}${url.searchParams.has('lang') ? `?lang=${language}` : ''}`,
    page: `${world.origin}${paths.calls()}`,
    lang: language,
    title: text.t('calls.list.title'),
    author: inLanguage(programme.title, language),
    updatedAt: calls[0]?.changedAt ?? at,
    entries: calls.map((call) => ({
      id: call.id,
      title: spoken(call.title, language),
      summary: spoken(call.summary, language),
      href: `${world.origin}${paths.call(call.reference)}`,
      publishedAt: call.firstPublishedAt,
      updatedAt: call.changedAt,
    })),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
