import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { HeadingAmount } from '../agreement-budget.ts';
import type { DraftLine } from '../budget-line.ts';
import { brokenDown, lineText } from '../budget-line-text.ts';

type BudgetTableProps = {
  headings: readonly HeadingAmount[];
  lines: readonly DraftLine[];
  amountMinor: bigint;
  currency: string;
};

/** I19: the budget by heading and line, with the sum of the headings that is the amount of the agreement. */
export function BudgetTable({ headings, lines, amountMinor, currency }: BudgetTableProps) {
  const text = useText();
  const { t } = text;
  const rows = headings.flatMap((each) => [
    { key: each.heading, label: t(`heading.${each.heading}`), amountMinor: each.amountMinor, under: false },
    ...brokenDown(lines.filter(({ heading }) => heading === each.heading)).map((line) => {
      const key = `${line.heading} ${line.number}`;
      return { key, label: lineText(line, text), amountMinor: line.amountMinor, under: true };
    }),
  ]);
  return (
    <DataTable
      caption={t('agreements.home.budget')}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      under={(row) => row.under}
      totalLabel={t('common.total')}
      columns={[
        {
          key: 'heading',
          label: t('agreements.budget.heading-and-lines'),
          cell: (row) => <span dir="auto">{row.label}</span>,
        },
        {
          key: 'amount',
          label: t('common.amount'),
          numeric: true,
          cell: (each) => <Amount value={money(each.amountMinor, currency)} />,
          total: <Amount value={money(amountMinor, currency)} />,
        },
      ]}
    />
  );
}
