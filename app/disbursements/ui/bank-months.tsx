import type { ReconciledMonth } from '#app/disbursements/bank/bank-reconciliation.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** Statement and ledger side by side, month by month, with the sentence that says whether they agree. */
export function BankMonths({ months }: { months: readonly ReconciledMonth[] }) {
  const { t, month } = useText();
  const amount = (minor: bigint, currency: string) => <Amount value={{ minor, currency }} />;
  const apart = months.some(({ differenceMinor }) => differenceMinor !== 0n);
  return (
    <>
      {months.length > 0 ? (
        <NoticeBanner tone={apart ? 'warning' : 'success'}>
          {t(apart ? 'reconciliation.apart' : 'reconciliation.agree')}
        </NoticeBanner>
      ) : null}
      <DataTable
        caption={t('reconciliation.title')}
        captionHidden
        rows={months}
        rowKey={(row) => `${row.month}-${row.currency}`}
        empty={<EmptyState title={t('reconciliation.none')} />}
        columns={[
          { key: 'month', label: t('due.month'), cell: (row) => month(row.month) },
          {
            key: 'statement',
            label: t('reconciliation.statement'),
            cell: (row) => amount(row.statementMinor, row.currency),
            numeric: true,
          },
          {
            key: 'open',
            label: t('reconciliation.open'),
            cell: (row) => amount(row.openMinor, row.currency),
            numeric: true,
          },
          {
            key: 'aside',
            label: t('reconciliation.aside'),
            cell: (row) => amount(row.asideMinor, row.currency),
            numeric: true,
          },
          {
            key: 'ledger',
            label: t('reconciliation.ledger'),
            cell: (row) => amount(row.ledgerMinor, row.currency),
            numeric: true,
          },
          {
            key: 'difference',
            label: t('reconciliation.difference'),
            cell: (row) =>
              row.differenceMinor === 0n ? (
                <StatusTag state="balanced" label={t('due.check.agree')} />
              ) : (
                amount(row.differenceMinor, row.currency)
              ),
            numeric: true,
          },
        ]}
      />
    </>
  );
}
