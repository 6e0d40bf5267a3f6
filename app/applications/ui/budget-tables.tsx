import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DataTable } from '#app/ui/table.tsx';
import { Amount } from '#app/ui/money.tsx';
import type { BudgetLine, BudgetLimits, BudgetProblem, BudgetTotals } from '../budget.ts';
import { limitRows, type LimitRow } from '../budget-limits.ts';
import { isShared, sumTable, type SumTable } from '../budget-sums.ts';
import type { LocalRate } from '../local-amounts.ts';
import { LocalRateNote } from './local-currency.tsx';

type TotalsProps = { totals: BudgetTotals; currency: string };

/** Sums by heading: what is asked for, and the total cost where others pay too; in another currency beside. */
export function BudgetSums({ totals, currency, local }: TotalsProps & { local: LocalRate | null }) {
  const text = useText();
  const { t } = text;
  const { columns, rows, total } = sumTable({ totals, currency, local }, text);
  const shared = columns.includes('requested');
  const label = {
    requested: t('budget.payer.grant'),
    sum: shared ? t('budget.total-cost') : t('common.amount'),
    local: local?.currency ?? '',
  };
  return (
    <div data-sums="">
      <DataTable
        caption={t('applications.budget.totals')}
        rows={rows}
        rowKey={({ heading }) => heading}
        totalLabel={shared ? t('common.total') : t('applications.budget.requested')}
        columns={[
          { key: 'heading', label: t('applications.budget.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
          ...columns.map((key, place) => ({
            key,
            label: label[key],
            cell: ({ cells }: SumTable['rows'][number]) => <Sum words={cells[place]} />,
            numeric: true,
            total: <Sum words={total[place]} />,
          })),
        ]}
      />
      {local ? <LocalRateNote rate={local} /> : null}
    </div>
  );
}

function Sum({ words }: { words: string | undefined }) {
  return (
    <bdi className="amount" dir="ltr">
      {words}
    </bdi>
  );
}

/** The lines as they stand, for reading. */
export function BudgetLines({ lines, totals, currency }: TotalsProps & { lines: readonly BudgetLine[] }) {
  const { t, number } = useText();
  const shared = isShared(totals);
  return (
    <DataTable
      caption={t('applications.budget.lines')}
      rows={lines}
      rowKey={({ id }) => id}
      totalLabel={shared ? t('common.total') : t('applications.budget.requested')}
      columns={[
        {
          key: 'description',
          label: t('applications.budget.description'),
          cell: ({ description }) => <bdi>{description}</bdi>,
        },
        { key: 'heading', label: t('applications.budget.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
        ...(shared
          ? [
              {
                key: 'payer',
                label: t('budget.payer'),
                cell: ({ payer }: BudgetLine) => t(`budget.payer.${payer}`),
              },
            ]
          : []),
        {
          key: 'quantity',
          label: t('applications.budget.quantity'),
          cell: ({ quantity }) => number(quantity),
          numeric: true,
        },
        { key: 'measure', label: t('budget.measure'), cell: ({ measure }) => t(`budget.measure.${measure}`) },
        {
          key: 'unit',
          label: t('applications.budget.unit'),
          cell: ({ unitMinor }) => <Amount bare value={money(unitMinor, currency)} />,
          numeric: true,
        },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: ({ amountMinor }) => <Amount value={money(amountMinor, currency)} />,
          numeric: true,
          total: <Amount value={money(totals.totalMinor, currency)} />,
        },
      ]}
    />
  );
}

export type LimitsProps = TotalsProps & { limits: BudgetLimits; problems: readonly BudgetProblem[] };

/** Every limit with where the budget stands, said in words. */
export function BudgetLimitList(props: LimitsProps) {
  const text = useText();
  return (
    <ul className="flow">
      {limitRows(props, text).map((row) => (
        <li key={row.key} data-limit={row.key}>
          <Standing row={row} />
        </li>
      ))}
    </ul>
  );
}

/** What is asked for and whether it fits, where the lines end: on a telephone the list above is far away. */
export function BudgetRange(props: LimitsProps) {
  const text = useText();
  const row = limitRows(props, text).find(({ key }) => key === 'range');
  return row ? (
    <p data-limit={row.key}>
      <Standing row={row} />
    </p>
  ) : null;
}

function Standing({ row: { words, broken, standing } }: { row: LimitRow }) {
  return (
    <>
      <span data-words="">{words}</span>{' '}
      <span data-standing="" className={broken ? 'tag bad' : 'tag good'} hidden={standing === ''}>
        {standing}
      </span>
    </>
  );
}
