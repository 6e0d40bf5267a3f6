import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isBalanced, type TrialBalance } from '#app/ledger/trial-balance.ts';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** I32: the trial balance, with the sentence that says whether it balances. */
export function TrialBalanceTable({ balance }: { balance: TrialBalance }) {
  const { t } = useText();
  const euro = (minor: bigint) => <Amount bare value={{ minor, currency: 'EUR' }} />;
  return (
    <>
      <NoticeBanner tone={isBalanced(balance) ? 'success' : 'error'}>
        {t(isBalanced(balance) ? 'ledger.trial.balanced' : 'ledger.trial.unbalanced')}
      </NoticeBanner>
      <DataTable
        caption={t('ledger.trial.title')}
        captionHidden
        rows={balance.rows}
        rowKey={(row) => row.account}
        totalLabel={t('common.total')}
        columns={[
          {
            key: 'account',
            label: t('ledger.account'),
            cell: (row) => (
              <>
                <bdi dir="ltr">{row.account}</bdi>{' '}
                <a href={paths.ledgerAccount(row.account)}>{t(`ledger.account.${row.account}`)}</a>
              </>
            ),
          },
          { key: 'opening', label: t('ledger.opening'), cell: (row) => euro(row.openingMinor), numeric: true },
          {
            key: 'debits',
            label: t('ledger.debitEur'),
            cell: (row) => euro(row.debitsMinor),
            numeric: true,
            total: euro(balance.debitsMinor),
          },
          {
            key: 'credits',
            label: t('ledger.creditEur'),
            cell: (row) => euro(row.creditsMinor),
            numeric: true,
            total: euro(balance.creditsMinor),
          },
          {
            key: 'closing',
            label: t('ledger.closing'),
            cell: (row) => euro(row.closingMinor),
            numeric: true,
            total: euro(balance.closingMinor),
          },
        ]}
      />
    </>
  );
}
