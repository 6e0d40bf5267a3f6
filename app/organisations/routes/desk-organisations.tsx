import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { organisationsPage } from '#app/organisations/organisation-pages.server.ts';
import { CheckTag } from '#app/organisations/ui/check-tag.tsx';
import { can } from '#app/people/access.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

export const handle = { access: 'organisations.read', title: 'organisations.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  const page = await organisationsPage(world.db, actor, {
    after: isId(after) ? after : undefined,
    at: world.clock.now(),
  });
  return {
    ...page,
    mayTie: can(actor, 'interests.record').allowed,
    mayMerge: can(actor, 'organisations.merge').allowed,
  };
}

export default function DeskOrganisations() {
  const { organisations, next, mayTie, mayMerge } = useLoaderData<typeof loader>();
  const { t, country } = useText();
  return (
    <>
      <PageTitle title={t('organisations.list.title')} lede={t('organisations.list.lede')} />
      {mayTie ? (
        <p>
          <a href={paths.interestRegister()}>{t('interest.register.title')}</a>
        </p>
      ) : null}
      {mayMerge ? (
        <p>
          <a href={paths.duplicates()}>{t('merging.title')}</a>
        </p>
      ) : null}
      <DataTable
        caption={t('organisations.list.title')}
        captionHidden
        rows={organisations}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('organisations.list.empty')}>{t('organisations.list.empty.body')}</EmptyState>}
        columns={[
          {
            key: 'alias',
            label: t('organisations.alias'),
            cell: (row) => (
              <a href={paths.deskOrganisation(row.id)}>
                <Reference>{row.alias}</Reference>
              </a>
            ),
          },
          { key: 'name', label: t('organisations.field.working-name'), cell: (row) => <bdi>{row.workingName}</bdi> },
          { key: 'category', label: t('organisations.field.category'), cell: (row) => t(`category.${row.category}`) },
          { key: 'place', label: t('organisations.place'), cell: (row) => country(row.place) },
          {
            key: 'exclusion',
            label: t('check.exclusion-declaration'),
            cell: (row) => <CheckTag state={row.exclusion} />,
          },
          { key: 'sanctions', label: t('check.sanctions'), cell: (row) => <CheckTag state={row.sanctions} /> },
          {
            key: 'payee',
            label: t('organisations.payee.title'),
            cell: (row) =>
              row.payee === 'none' ? (
                t('common.none')
              ) : (
                <StatusTag state={row.payee} label={t(`payee.state.${row.payee}`)} />
              ),
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.deskOrganisations({ after: next }) : null} />
    </>
  );
}
