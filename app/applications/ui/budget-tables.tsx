import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DataTable } from '#app/ui/table.tsx';
import { Amount } from '#app/ui/money.tsx';
import type { BudgetLine, BudgetLimits, BudgetProblem, BudgetTotals } from '../budget.ts';

type TotalsProps = { totals: BudgetTotals; currency: string };

/** Sums by heading, then what is asked for in all. */
export function BudgetSums({ totals, currency }: TotalsProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('applications.budget.totals')}
      rows={totals.headings.filter(({ sumMinor }) => sumMinor > 0n)}
      rowKey={({ heading }) => heading}
      totalLabel={t('applications.budget.requested')}
      columns={[
        { key: 'heading', label: t('applications.budget.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
        {
          key: 'sum',
          label: t('common.amount'),
          cell: ({ sumMinor }) => <Amount value={money(sumMinor, currency)} />,
          numeric: true,
          total: <Amount value={money(totals.requestedMinor, currency)} />,
        },
      ]}
    />
  );
}

/** The lines as they stand, for reading. */
export function BudgetLines({ lines, totals, currency }: TotalsProps & { lines: readonly BudgetLine[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('applications.budget.lines')}
      rows={lines}
      rowKey={({ id }) => id}
      totalLabel={t('applications.budget.requested')}
      columns={[
        {
          key: 'description',
          label: t('applications.budget.description'),
          cell: ({ description }) => <bdi>{description}</bdi>,
        },
        { key: 'heading', label: t('applications.budget.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
        {
          key: 'quantity',
          label: t('applications.budget.quantity'),
          cell: ({ quantity }) => number(quantity),
          numeric: true,
        },
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
          total: <Amount value={money(totals.requestedMinor, currency)} />,
        },
      ]}
    />
  );
}

type LimitsProps = TotalsProps & { limits: BudgetLimits; problems: readonly BudgetProblem[] };

/** Every limit with where the budget stands, said in words. */
export function BudgetLimitList({ totals, currency, limits, problems }: LimitsProps) {
  const text = useText();
  const { t } = text;
  const say = (minor: bigint) => text.money(money(minor, currency));
  const empty = totals.requestedMinor === 0n;
  const outside = problems.some((problem) => problem !== 'indirect-above-ceiling');
  const rows = [
    {
      key: 'range',
      words: t('applications.budget.limit.range', {
        minimum: say(limits.minimumMinor),
        maximum: say(limits.maximumMinor),
        requested: say(totals.requestedMinor),
      }),
      broken: outside,
    },
    {
      key: 'indirect',
      words: t('applications.budget.limit.indirect', {
        ceiling: say(totals.indirectCeilingMinor),
        indirect: say(totals.indirectMinor),
      }),
      broken: problems.includes('indirect-above-ceiling'),
    },
  ];
  return (
    <ul className="flow">
      {rows.map(({ key, words, broken }) => (
        <li key={key}>
          {words} {empty ? null : <span className={broken ? 'tag bad' : 'tag good'}>{limitWords(t, broken)}</span>}
        </li>
      ))}
    </ul>
  );
}

function limitWords(t: ReturnType<typeof useText>['t'], broken: boolean): string {
  return broken ? t('applications.budget.limit.broken') : t('applications.budget.limit.kept');
}
