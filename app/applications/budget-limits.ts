import type { Text } from '#app/i18n/text.ts';
import { money } from '#app/kernel/money.ts';
import {
  indirectCeiling,
  leastContribution,
  type BudgetLimits,
  type BudgetProblem,
  type BudgetTotals,
} from './budget.ts';

/** One limit of the call with where the budget stands. `standing`: whether it is kept, in words; empty while nothing is asked for. */
export type LimitRow = {
  readonly key: 'range' | 'indirect' | 'co-financing';
  readonly words: string;
  readonly broken: boolean;
  readonly standing: string;
};

type Stand = {
  readonly totals: BudgetTotals;
  readonly limits: BudgetLimits;
  readonly problems: readonly BudgetProblem[];
  readonly currency: string;
};

/** I4: every limit a call sets, said in words with the figures of this budget. */
export function limitRows({ totals, limits, problems, currency }: Stand, text: Text): readonly LimitRow[] {
  const { t } = text;
  const say = (minor: bigint) => text.money(money(minor, currency));
  const row = (key: LimitRow['key'], words: string, broken: boolean): LimitRow => ({
    key,
    words,
    broken,
    standing: totals.totalMinor === 0n ? '' : t(`applications.budget.limit.${broken ? 'broken' : 'kept'}`),
  });
  const range = t('applications.budget.limit.range', {
    minimum: say(limits.minimumMinor),
    maximum: say(limits.maximumMinor),
    requested: say(totals.requestedMinor),
  });
  const indirect = t('applications.budget.limit.indirect', {
    ceiling: say(indirectCeiling(totals, limits)),
    percent: limits.indirectPercent,
    indirect: say(totals.indirectMinor),
  });
  const rows = [
    row(
      'range',
      range,
      problems.some((problem) => problem.startsWith('requested-')),
    ),
    row('indirect', indirect, problems.includes('indirect-above-ceiling')),
  ];
  if (limits.coFinancingPercent === 0) return rows;
  const shared = t('budget.limit.co-financing', {
    least: say(leastContribution(totals, limits)),
    percent: limits.coFinancingPercent,
    paid: say(totals.ownMinor + totals.otherMinor),
  });
  return [...rows, row('co-financing', shared, problems.includes('co-financing-too-low'))];
}
