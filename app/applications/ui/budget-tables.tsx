import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DataTable } from '#app/ui/table.tsx';
import { Amount } from '#app/ui/money.tsx';
import {
  indirectCeiling,
  leastContribution,
  type BudgetLine,
  type BudgetLimits,
  type BudgetProblem,
  type BudgetTotals,
} from '../budget.ts';
import { localMoney, type LocalRate } from '../local-amounts.ts';
import { LocalRateNote } from './local-currency.tsx';

type TotalsProps = { totals: BudgetTotals; currency: string };

/** Sums by heading: what is asked for, and the total cost where others pay too; in another currency beside. */
export function BudgetSums({ totals, currency, local }: TotalsProps & { local: LocalRate | null }) {
  const { t } = useText();
  const shared = isShared(totals);
  const euro = (minor: bigint) => <Amount value={money(minor, currency)} />;
  return (
    <>
      <DataTable
        caption={t('applications.budget.totals')}
        rows={totals.headings.filter(({ sumMinor }) => sumMinor > 0n)}
        rowKey={({ heading }) => heading}
        totalLabel={shared ? t('common.total') : t('applications.budget.requested')}
        columns={[
          { key: 'heading', label: t('applications.budget.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
          ...(shared
            ? [
                {
                  key: 'requested',
                  label: t('budget.payer.grant'),
                  cell: ({ requestedMinor }: Heading) => euro(requestedMinor),
                  numeric: true,
                  total: euro(totals.requestedMinor),
                },
              ]
            : []),
          {
            key: 'sum',
            label: shared ? t('budget.total-cost') : t('common.amount'),
            cell: ({ sumMinor }) => euro(sumMinor),
            numeric: true,
            total: euro(totals.totalMinor),
          },
          ...(local
            ? [
                {
                  key: 'local',
                  label: local.currency,
                  cell: ({ sumMinor }: Heading) => <Amount value={localMoney(sumMinor, local)} />,
                  numeric: true,
                  total: <Amount value={localMoney(totals.totalMinor, local)} />,
                },
              ]
            : []),
        ]}
      />
      {local ? <LocalRateNote rate={local} /> : null}
    </>
  );
}

type Heading = BudgetTotals['headings'][number];

/** Whether somebody beside the grant pays. */
function isShared({ totalMinor, requestedMinor }: BudgetTotals): boolean {
  return totalMinor > requestedMinor;
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

type LimitsProps = TotalsProps & { limits: BudgetLimits; problems: readonly BudgetProblem[] };

/** Every limit with where the budget stands, said in words. */
export function BudgetLimitList({ totals, currency, limits, problems }: LimitsProps) {
  const text = useText();
  const { t } = text;
  const say = (minor: bigint) => text.money(money(minor, currency));
  const empty = totals.totalMinor === 0n;
  const outside = problems.some((problem) => problem.startsWith('requested-'));
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
        ceiling: say(indirectCeiling(totals, limits)),
        percent: limits.indirectPercent,
        indirect: say(totals.indirectMinor),
      }),
      broken: problems.includes('indirect-above-ceiling'),
    },
    ...(limits.coFinancingPercent > 0
      ? [
          {
            key: 'co-financing',
            words: t('budget.limit.co-financing', {
              least: say(leastContribution(totals, limits)),
              percent: limits.coFinancingPercent,
              paid: say(totals.ownMinor + totals.otherMinor),
            }),
            broken: problems.includes('co-financing-too-low'),
          },
        ]
      : []),
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
