import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { PostingRule } from '#app/ledger/journal.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { PostedAmount } from './posted-amount.tsx';

type Posting = {
  readonly id: string;
  readonly entryNo: number;
  readonly valueDate: LocalDate;
  readonly rule: PostingRule;
  readonly documentReference: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly eurMinor: bigint;
  readonly unitsPerEur: string;
  readonly rateMonth: string;
  readonly rateSource: string;
};

/** The lines of one account, each with the paper it rests on. */
export function AccountPostings({ caption, rows }: { caption: string; rows: readonly Posting[] }) {
  const { t } = useText();
  const side = (minor: bigint) => (minor > 0n ? <Amount bare value={{ minor, currency: 'EUR' }} /> : '');
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('ledger.journal.empty')} />}
      columns={[
        { key: 'no', label: t('ledger.entryNo'), cell: (row) => row.entryNo, numeric: true, names: true },
        { key: 'date', label: t('ledger.valueDate'), cell: (row) => <DateText value={row.valueDate} /> },
        { key: 'rule', label: t('ledger.rule'), cell: (row) => t(`ledger.rule.${row.rule}`) },
        { key: 'document', label: t('ledger.document'), cell: (row) => <Reference>{row.documentReference}</Reference> },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: (row) => <PostedAmount posting={row} />,
          numeric: true,
        },
        { key: 'debit', label: t('ledger.debitEur'), cell: (row) => side(row.eurMinor), numeric: true },
        { key: 'credit', label: t('ledger.creditEur'), cell: (row) => side(-row.eurMinor), numeric: true },
      ]}
    />
  );
}
