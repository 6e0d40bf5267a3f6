import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { grantsPage } from '../grant-filter.ts';
import { publicData, publisherOf } from '../public-data.server.ts';
import { DataLinks } from '../ui/data-links.tsx';
import { GrantFilters } from '../ui/grant-filters.tsx';
import { GrantTable } from '../ui/grant-table.tsx';
import { HiddenNote } from '../ui/hidden-note.tsx';

export const handle = { access: 'public', title: 'publication.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, url } = enterPublic(args);
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const filter = { place: asked('place'), result: asked('result'), year: asked('year') };
  const { programme, grants, hidden } = await publicData(world.db, world.clock.now());
  const page = grantsPage(grants, { ...filter, after: asked('after') });
  const formats = (await publisherOf(world, programme)) !== null;
  return { ...page, filter, hidden, formats, any: grants.length > 0 };
}

export default function Grants() {
  const { rows, count, next, choices, filter, hidden, formats, any } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('publication.list.title')} lede={t('publication.list.lede')} />
      <p>
        <a href={paths.grantStatistics()}>{t('publication.statistics.title')}</a>
      </p>
      {any ? <GrantFilters choices={choices} filter={filter} /> : null}
      <p>{t('publication.list.count', { count })}</p>
      <GrantTable grants={rows} />
      <Pager previous={null} next={next ? paths.grants({ ...filter, after: next }) : null} />
      <HiddenNote hidden={hidden} />
      <DataLinks formats={formats} any={any} />
    </>
  );
}
