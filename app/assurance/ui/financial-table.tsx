import type { FinancialLine } from '#app/assurance/donor-report/financial-lines.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** The donor's financial rows. Subtotals and the total stand where the template has them, in bold. */
export function FinancialTable({ lines }: { lines: readonly FinancialLine[] }) {
  const { t, percent } = useText();
  const euro = (of: (line: FinancialLine) => bigint) => (line: FinancialLine) => {
    const amount = <Amount bare value={{ minor: of(line), currency: 'EUR' }} />;
    return line.sum ? <strong>{amount}</strong> : amount;
  };
  return (
    <DataTable
      caption={t('donor.table.financial')}
      captionHidden
      rows={lines}
      rowKey={(line) => line.label}
      columns={[
        { key: 'row', label: t('donor.column.row'), cell: (line) => line.row },
        {
          key: 'heading',
          label: t('donor.column.heading'),
          cell: (line) => (line.sum ? <strong>{t(line.label)}</strong> : t(line.label)),
          names: true,
        },
        { key: 'budget', label: t('donor.column.budget'), cell: euro((line) => line.budgetMinor), numeric: true },
        { key: 'period', label: t('donor.column.period'), cell: euro((line) => line.periodMinor), numeric: true },
        {
          key: 'cumulative',
          label: t('donor.column.cumulative'),
          cell: euro((line) => line.cumulativeMinor),
          numeric: true,
        },
        {
          key: 'remaining',
          label: t('donor.column.remaining'),
          cell: euro((line) => line.remainingMinor),
          numeric: true,
        },
        {
          key: 'variation',
          label: t('donor.column.variation'),
          cell: (line) =>
            line.variation === null ? '—' : <bdi dir="ltr">{percent(Number(line.variation) / 100)}</bdi>,
          numeric: true,
        },
      ]}
    />
  );
}
