import { useText } from '#app/i18n/text-context.tsx';
import type { ListedPayee } from '#app/organisations/own-organisation.server.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

type PayeeListProps = {
  payees: readonly ListedPayee[];
  /** Where the desk verifies an account; the owners have no such page. */
  href?: (payee: ListedPayee) => string;
};

/** Every account there was, newest first; only its last four signs are shown. */
export function PayeeList({ payees, href }: PayeeListProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('organisations.payee.caption')}
      captionHidden
      rows={payees}
      rowKey={(payee) => payee.id}
      empty={<EmptyState title={t('organisations.payee.none')}>{t('organisations.payee.none.body')}</EmptyState>}
      columns={[
        {
          key: 'account',
          label: t('organisations.payee.account'),
          cell: (payee) => {
            const masked = <bdi dir="ltr">{payee.masked}</bdi>;
            return (
              <>
                {href ? <a href={href(payee)}>{masked}</a> : masked}
                {payee.operator ? (
                  <>
                    {' '}
                    · <bdi>{payee.operator}</bdi>
                  </>
                ) : null}
              </>
            );
          },
        },
        { key: 'currency', label: t('common.currency'), cell: (payee) => <bdi>{payee.currency}</bdi> },
        {
          key: 'proposed',
          label: t('organisations.payee.proposed-on'),
          cell: (payee) => <DateText value={payee.proposedAt} />,
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (payee) => <StatusTag state={payee.state} label={t(`payee.state.${payee.state}`)} />,
        },
      ]}
    />
  );
}
