import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { BankLineState } from '#app/disbursements/bank/bank-line-lifecycle.ts';
import type { SettledAs } from '#app/disbursements/bank/bank-line-form.ts';
import type { OpenReason } from '#app/disbursements/bank/matching.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

type Line = {
  id: string;
  line: number;
  file: string;
  valueOn: LocalDate;
  amountMinor: bigint;
  currency: string;
  direction: 'in' | 'out';
  endToEndId: string;
  state: BankLineState;
  openReason: OpenReason | null;
  settledAs: SettledAs | null;
};

type BankLinesProps = { caption: string; lines: readonly Line[]; empty: React.ReactNode };

/** Movements of the account, each with what became of it. */
export function BankLines({ caption, lines, empty }: BankLinesProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      empty={empty}
      columns={[
        {
          key: 'place',
          label: t('bank.line.place'),
          cell: (line) => (
            <a href={paths.bankLine(line.id)}>
              <bdi>{t('bank.line.placeValue', { reference: line.file, line: line.line })}</bdi>
            </a>
          ),
        },
        { key: 'on', label: t('bank.line.valueOn'), cell: (line) => <DateText value={line.valueOn} /> },
        { key: 'direction', label: t('bank.line.direction'), cell: (line) => t(`bank.direction.${line.direction}`) },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: (line) => <Amount value={{ minor: line.amountMinor, currency: line.currency }} />,
          numeric: true,
        },
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (line) => <bdi dir="ltr">{line.endToEndId || '–'}</bdi>,
        },
        { key: 'state', label: t('common.status'), cell: (line) => <Outcome line={line} /> },
      ]}
    />
  );
}

function Outcome({ line }: { line: Line }) {
  const { t } = useText();
  if (line.state === 'open') return <>{line.openReason ? t(`bank.open.${line.openReason}`) : '–'}</>;
  const settled = line.settledAs ? t(`bank.settled.${line.settledAs}`) : t(`bank-line.state.${line.state}`);
  return <StatusTag state={line.state} label={settled} tone={line.state === 'settled' ? 'good' : 'neutral'} />;
}
