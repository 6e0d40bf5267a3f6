import { useText } from '#app/i18n/text-context.tsx';
import { euro, money } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ShownPosting } from '../posting-pages.server.ts';

/** I30: what the decision put into the journal. */
export function PostingTable({ postings }: { postings: readonly ShownPosting[] }) {
  const { t } = useText();
  const side = (wanted: 1n | -1n) => (row: ShownPosting) =>
    row.eurMinor * wanted > 0n ? <Amount bare value={euro(row.eurMinor * wanted)} /> : '';
  const total = (wanted: 1n | -1n) =>
    postings.reduce((sum, row) => (row.eurMinor * wanted > 0n ? sum + row.eurMinor * wanted : sum), 0n);
  return (
    <Section title={t('reports.postings.title')} id="postings">
      <DataTable
        caption={t('reports.postings.title')}
        captionHidden
        dense
        rows={postings}
        rowKey={({ id }) => id}
        totalLabel={t('common.total')}
        columns={[
          { key: 'document', label: t('ledger.document'), cell: (row) => <Reference>{row.reference}</Reference> },
          { key: 'date', label: t('ledger.valueDate'), cell: (row) => <DateText value={row.valueDate} /> },
          { key: 'rule', label: t('ledger.rule'), cell: (row) => t(`ledger.rule.${row.rule}`) },
          {
            key: 'account',
            label: t('ledger.account'),
            cell: (row) => `${row.account} ${t(`ledger.account.${row.account}`)}`,
          },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (row) => <Amount value={money(row.amountMinor, row.currency)} />,
            numeric: true,
          },
          {
            key: 'debit',
            label: t('ledger.debitEur'),
            cell: side(1n),
            numeric: true,
            total: <Amount bare value={euro(total(1n))} />,
          },
          {
            key: 'credit',
            label: t('ledger.creditEur'),
            cell: side(-1n),
            numeric: true,
            total: <Amount bare value={euro(total(-1n))} />,
          },
        ]}
      />
    </Section>
  );
}
