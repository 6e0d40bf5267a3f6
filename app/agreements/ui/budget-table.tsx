import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { HeadingAmount } from '../agreement-budget.ts';

type BudgetTableProps = { headings: readonly HeadingAmount[]; amountMinor: bigint; currency: string };

/** I19: the budget by heading, with the sum that is the amount of the agreement. */
export function BudgetTable({ headings, amountMinor, currency }: BudgetTableProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('agreements.home.budget')}
      captionHidden
      rows={headings}
      rowKey={({ heading }) => heading}
      totalLabel={t('common.total')}
      columns={[
        { key: 'heading', label: t('agreements.home.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
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
