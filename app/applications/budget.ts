import { percentOf } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';

/** One line of a budget. Amounts in minor units of the call's currency; `amountMinor` = quantity × unit (I1). */
export type BudgetLine = {
  readonly id: string;
  readonly heading: Heading;
  readonly description: string;
  readonly quantity: number;
  readonly unitMinor: bigint;
  readonly amountMinor: bigint;
};

export type BudgetTotals = {
  /** Every heading, in printing order, also those without lines. */
  readonly headings: readonly { readonly heading: Heading; readonly sumMinor: bigint }[];
  readonly directMinor: bigint;
  readonly indirectMinor: bigint;
  /** What the applicant asks for. */
  readonly requestedMinor: bigint;
  /** Most that may be asked for indirect costs with these direct costs. */
  readonly indirectCeilingMinor: bigint;
};

/** PRAG: indirect costs up to this share of the direct ones, in per cent. */
export const INDIRECT_PERCENT = 7;
export const MOST_LINES = 100;
export const MOST_UNITS = 99_999;
const LARGEST_MINOR = 10n ** 13n;

export type LineRefusal = Refusal<'amount-too-large'>;

/** Quantity × unit. Too large is refused before it could overflow a column. */
export function lineAmount(quantity: number, unitMinor: bigint): Result<bigint, LineRefusal> {
  const amount = BigInt(quantity) * unitMinor;
  return amount >= LARGEST_MINOR ? refuse('amount-too-large') : ok(amount);
}

/** Sums are sums of lines, never typed (I1). */
export function totalsOf(lines: readonly Pick<BudgetLine, 'heading' | 'amountMinor'>[]): BudgetTotals {
  const headings = HEADINGS.map((heading) => ({
    heading,
    sumMinor: lines.reduce((sum, line) => (line.heading === heading ? sum + line.amountMinor : sum), 0n),
  }));
  const requestedMinor = headings.reduce((sum, each) => sum + each.sumMinor, 0n);
  const indirectMinor = headings.find((each) => each.heading === 'indirect')?.sumMinor ?? 0n;
  const directMinor = requestedMinor - indirectMinor;
  return {
    headings,
    directMinor,
    indirectMinor,
    requestedMinor,
    indirectCeilingMinor: percentOf(directMinor, INDIRECT_PERCENT),
  };
}

export type BudgetLimits = { readonly minimumMinor: bigint; readonly maximumMinor: bigint };
export type BudgetProblem = 'requested-below-minimum' | 'requested-above-maximum' | 'indirect-above-ceiling';

/** I4 on the asking side: what is requested lies within the call's bounds; indirect costs within their ceiling. */
export function budgetProblems(totals: BudgetTotals, limits: BudgetLimits): readonly BudgetProblem[] {
  const problems: BudgetProblem[] = [];
  if (totals.requestedMinor < limits.minimumMinor) problems.push('requested-below-minimum');
  if (totals.requestedMinor > limits.maximumMinor) problems.push('requested-above-maximum');
  if (totals.indirectMinor > totals.indirectCeilingMinor) problems.push('indirect-above-ceiling');
  return problems;
}
