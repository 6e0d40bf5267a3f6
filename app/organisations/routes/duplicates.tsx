import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { duplicatesPage } from '../merging/duplicate-pages.server.ts';

export const handle = { access: 'organisations.merge', title: 'merging.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return duplicatesPage(world.db, actor, url.searchParams.get('after'));
}

export default function Duplicates() {
  const { rows, next } = useLoaderData<typeof loader>();
  const { t, list } = useText();
  return (
    <>
      <PageTitle
        title={t('merging.title')}
        lede={t('merging.lede')}
        back={{ href: paths.deskOrganisations(), label: t('organisations.list.title') }}
      />
      <DataTable
        caption={t('merging.title')}
        captionHidden
        rows={rows}
        rowKey={({ one, other }) => `${one.id}-${other.id}`}
        empty={<EmptyState title={t('merging.none')}>{t('merging.none.body')}</EmptyState>}
        columns={[
          {
            key: 'one',
            label: t('merging.one'),
            cell: ({ one }) => (
              <>
                <Reference>{one.alias}</Reference> <bdi>{one.name}</bdi>
              </>
            ),
          },
          {
            key: 'other',
            label: t('merging.other'),
            cell: ({ other }) => (
              <>
                <Reference>{other.alias}</Reference> <bdi>{other.name}</bdi>
              </>
            ),
          },
          {
            key: 'links',
            label: t('merging.alike'),
            cell: ({ links }) => list(links.map((link) => t(`applications.linked.${link}`))),
          },
          {
            key: 'go',
            label: t('common.actions'),
            cell: ({ one, other, pending }) => (
              <a href={paths.duplicatePair(one.id, other.id)}>
                {pending ? t('merging.settle') : t('merging.compare')}
                <span className="unseen">
                  {' '}
                  {one.alias} {other.alias}
                </span>
              </a>
            ),
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.duplicates({ after: next }) : null} />
    </>
  );
}
