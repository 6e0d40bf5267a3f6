import type { Text } from '#app/i18n/text.ts';
import { money } from '#app/kernel/money.ts';
import type { BudgetTotals } from './budget.ts';
import { localMoney, type LocalRate } from './local-amounts.ts';

/** Amounts of one heading, or of the whole, as text; in the order of `columns`. */
export type SumTable = {
  readonly columns: readonly ('requested' | 'sum' | 'local')[];
  readonly rows: readonly {
    readonly heading: BudgetTotals['headings'][number]['heading'];
    readonly cells: readonly string[];
  }[];
  readonly total: readonly string[];
};

/** Whether somebody beside the grant pays. */
export function isShared({ totalMinor, requestedMinor }: Pick<BudgetTotals, 'totalMinor' | 'requestedMinor'>): boolean {
  return totalMinor > requestedMinor;
}

/** Sums by heading: what is asked for where others pay too, the cost, and the cost in another currency. */
export function sumTable(
  { totals, currency, local }: { totals: BudgetTotals; currency: string; local: LocalRate | null },
  text: Text,
): SumTable {
  const shared = isShared(totals);
  const cells = (sumMinor: bigint, requestedMinor: bigint) => [
    ...(shared ? [text.money(money(requestedMinor, currency))] : []),
    text.money(money(sumMinor, currency)),
    ...(local ? [text.money(localMoney(sumMinor, local))] : []),
  ];
  return {
    columns: [...(shared ? (['requested'] as const) : []), 'sum', ...(local ? (['local'] as const) : [])],
    rows: totals.headings
      .filter(({ sumMinor }) => sumMinor > 0n)
      .map(({ heading, sumMinor, requestedMinor }) => ({ heading, cells: cells(sumMinor, requestedMinor) })),
    total: cells(totals.totalMinor, totals.requestedMinor),
  };
}
