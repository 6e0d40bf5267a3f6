import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { RENEWAL_HOURS } from '../renewals/renewal.ts';
import { renewalsPage } from '../renewals/renewal-pages.server.ts';

export const handle = { access: 'renewals.approve', title: 'renewals.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  return renewalsPage(world.db, { after: isId(after) ? after : null, at: world.clock.now() });
}

export default function Renewals() {
  const { renewals, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('renewals.title')} lede={t('renewals.lede', { hours: RENEWAL_HOURS })} />
      <DataTable
        caption={t('renewals.title')}
        captionHidden
        rows={renewals}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('renewals.empty')} />}
        columns={[
          {
            key: 'holder',
            label: t('people.alias'),
            cell: ({ id, holder }) => (
              <a href={paths.renewal(id)}>
                <bdi>{holder}</bdi>
              </a>
            ),
          },
          { key: 'asked', label: t('renewals.asked-on'), cell: ({ askedAt }) => <DateTimeText value={askedAt} /> },
          {
            key: 'state',
            label: t('common.status'),
            cell: ({ state }) => <StatusTag state={state} label={t(`renewals.state.${state}`)} />,
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.renewals({ after: next }) : null} />
    </>
  );
}
