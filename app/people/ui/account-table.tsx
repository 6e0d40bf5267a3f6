import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { AccountLine } from '../people-pages.server.ts';
import { RoleAt } from './role-at.tsx';

export function AccountTable({ accounts }: { accounts: readonly AccountLine[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('people.list.caption')}
      rows={accounts}
      rowKey={(account) => account.id}
      empty={<EmptyState title={t('people.list.empty')} />}
      columns={[
        { key: 'alias', label: t('people.alias'), cell: ({ alias }) => <bdi>{alias}</bdi> },
        {
          key: 'roles',
          label: t('people.list.roles'),
          cell: ({ roles }) => roles.map((held) => <RoleAt key={held.id} held={held} />),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`account.state.${state}`)} />,
        },
        {
          key: 'second-factor',
          label: t('people.list.second-factor'),
          cell: ({ secondFactor }) =>
            t(secondFactor ? 'people.list.second-factor.on' : 'people.list.second-factor.off'),
        },
        {
          key: 'change',
          label: t('common.actions'),
          cell: ({ id, alias }) => (
            <a href={paths.people({ account: id })}>
              {t('people.list.change-roles')}
              <span className="unseen">
                {' '}
                <bdi>{alias}</bdi>
              </span>
            </a>
          ),
        },
      ]}
    />
  );
}
