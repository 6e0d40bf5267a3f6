import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { TimesAsIn } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { SectionNav } from '#app/ui/section-nav.tsx';
import { filterOf, queryOf } from '../call-filter.ts';
import { callsPage, publicActivities } from '../public-pages.server.ts';
import { PUBLIC_STANDINGS } from '../public-standing.ts';
import { CallFilterForm } from '../ui/call-filter-form.tsx';
import { CallGroup } from '../ui/call-group.tsx';
import { FeedLinks } from '../ui/feed-links.tsx';

export const handle = { access: 'public', title: 'calls.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, url } = enterPublic(args);
  const only = PUBLIC_STANDINGS.find((standing) => standing === url.searchParams.get('state')) ?? null;
  const after = url.searchParams.get('after') ?? '';
  const activities = await publicActivities(world.db);
  const filter = filterOf(url.searchParams, activities);
  const given = { only, after: isId(after) ? after : null, at: world.clock.now(), filter };
  return { only, filter, activities, groups: await callsPage(world.db, given) };
}

export default function Calls() {
  const { only, filter, activities, groups } = useLoaderData<typeof loader>();
  const kept = queryOf(filter);
  const { t } = useText();
  const empty = groups.every(({ calls }) => calls.length === 0);
  return (
    <>
      <PageTitle title={t('calls.list.title')} lede={t('calls.list.lede')} />
      <SectionNav
        label={t('common.filter')}
        links={[
          { href: paths.calls(kept), label: t('common.all'), current: only === null },
          ...PUBLIC_STANDINGS.map((standing) => ({
            href: paths.calls({ state: standing, ...kept }),
            label: t(`calls.standing.${standing}`),
            current: only === standing,
          })),
        ]}
      />
      <CallFilterForm only={only} filter={filter} activities={activities} />
      {empty ? <EmptyState title={t('calls.list.empty')}>{t('calls.list.empty.body')}</EmptyState> : null}
      <TimesAsIn country={filter.country}>
        {groups.map((group) => (
          <CallGroup key={group.standing} group={group} only={only !== null} kept={kept} />
        ))}
      </TimesAsIn>
      <FeedLinks />
    </>
  );
}
