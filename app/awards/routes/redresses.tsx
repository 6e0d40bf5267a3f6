import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { redressesPage } from '../redress/redress-pages.server.ts';
import { RedressTag } from '../ui/redress-tag.tsx';

export const handle = { access: 'redress.decide', title: 'redress.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return redressesPage(world.db, actor, url.searchParams.get('after'));
}

export default function Redresses() {
  const { rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('redress.list.title')} lede={t('redress.list.lede')} back={{ href: paths.awards() }} />
      <DataTable
        caption={t('redress.list.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('redress.list.empty')}>{t('redress.list.empty.body')}</EmptyState>}
        columns={[
          {
            key: 'file',
            label: t('awards.file'),
            cell: (row) => (
              <a href={paths.redress(row.id)}>
                <Reference>{row.reference}</Reference>
              </a>
            ),
          },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => <RedressTag state={row.state} />,
          },
          { key: 'about', label: t('redress.about'), cell: (row) => t(`redress.about.${row.about}`) },
          { key: 'filed', label: t('redress.filed-on'), cell: (row) => <DateText value={row.filedAt} /> },
          {
            key: 'answered',
            label: t('redress.answered-on'),
            cell: (row) => (row.decidedAt ? <DateText value={row.decidedAt} /> : '–'),
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.redresses({ after: next }) : null} />
    </>
  );
}
