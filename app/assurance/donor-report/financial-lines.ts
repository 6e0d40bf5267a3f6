import { divideHalfUp } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { DonorTemplate, Figure, FinancialRow } from '../donor-templates/donor-template.ts';

/** Euro cents. Actual is account 5000, in the period and so far. */
export type Actual = { readonly budgetMinor: bigint; readonly periodMinor: bigint; readonly cumulativeMinor: bigint };

export type HeadingActual = Actual & { readonly heading: Heading };

export type FinancialLine = Actual &
  Pick<FinancialRow, 'row' | 'label' | 'sum'> & {
    readonly remainingMinor: bigint;
    /** Cumulative minus budget, in hundredths of a per cent of the budget; null without a budget. */
    readonly variation: bigint | null;
  };

const NOTHING: Actual = { budgetMinor: 0n, periodMinor: 0n, cumulativeMinor: 0n };

/** I26: the rows of the donor's financial report, each the sum of the figures the template feeds it with. */
export function financialLines(
  template: DonorTemplate,
  given: { readonly headings: readonly HeadingActual[]; readonly lineBudgetMinor: bigint },
): readonly FinancialLine[] {
  const committed = given.headings.reduce((sum, each) => sum + each.budgetMinor, 0n);
  const figures = new Map<Figure, Actual>([
    ...given.headings.map((each) => [each.heading, each] as const),
    ['not-committed', { ...NOTHING, budgetMinor: given.lineBudgetMinor - committed }],
  ]);
  return template.financial.map(({ from, ...row }) => {
    const fed = from.map((figure) => figures.get(figure) ?? NOTHING);
    const sum = (of: keyof Actual) => fed.reduce((total, each) => total + each[of], 0n);
    const budgetMinor = sum('budgetMinor');
    const cumulativeMinor = sum('cumulativeMinor');
    return {
      ...row,
      budgetMinor,
      periodMinor: sum('periodMinor'),
      cumulativeMinor,
      remainingMinor: budgetMinor - cumulativeMinor,
      variation: budgetMinor === 0n ? null : divideHalfUp((cumulativeMinor - budgetMinor) * 10_000n, budgetMinor),
    };
  });
}
