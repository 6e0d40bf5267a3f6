import { INDIRECT_MAX } from '#app/calls/call-content.ts';
import { percentOf } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';

/** Who pays a line. Only what the grant pays is requested; words: `budget.payer.<payer>`. */
export const PAYERS = ['grant', 'own', 'other'] as const;
export type Payer = (typeof PAYERS)[number];

export function isPayer(text: string): text is Payer {
  return PAYERS.some((payer) => payer === text);
}

/** What a quantity counts; words: `budget.measure.<measure>`. */
export const MEASURES = ['item', 'hour', 'day', 'month', 'person', 'trip', 'event', 'flat'] as const;
export type Measure = (typeof MEASURES)[number];

export function isMeasure(text: string): text is Measure {
  return MEASURES.some((measure) => measure === text);
}

/** One line of a budget. Amounts in minor units of the call's currency; `amountMinor` = quantity × unit (I1). */
export type BudgetLine = {
  readonly id: string;
  readonly heading: Heading;
  readonly description: string;
  readonly quantity: number;
  readonly measure: Measure;
  readonly unitMinor: bigint;
  readonly amountMinor: bigint;
  readonly payer: Payer;
};

export type BudgetTotals = {
  /** Every heading, in printing order, also those without lines; `requestedMinor` is what of it the grant pays. */
  readonly headings: readonly {
    readonly heading: Heading;
    readonly sumMinor: bigint;
    readonly requestedMinor: bigint;
  }[];
  /** Direct and indirect costs, whoever pays them; together the total. */
  readonly directMinor: bigint;
  readonly indirectMinor: bigint;
  readonly totalMinor: bigint;
  /** What the applicant asks for. */
  readonly requestedMinor: bigint;
  /** What the applicant and others pay beside the grant. */
  readonly ownMinor: bigint;
  readonly otherMinor: bigint;
};

export const MOST_LINES = 100;
export const MOST_UNITS = 99_999;
const LARGEST_MINOR = 10n ** 13n;

export type LineRefusal = Refusal<'amount-too-large'>;

/** Quantity × unit. Too large is refused before it could overflow a column. */
export function lineAmount(quantity: number, unitMinor: bigint): Result<bigint, LineRefusal> {
  const amount = BigInt(quantity) * unitMinor;
  return amount >= LARGEST_MINOR ? refuse('amount-too-large') : ok(amount);
}

/** Sums are sums of lines, never typed (I1). A line without a payer is the grant's. */
export function totalsOf(
  lines: readonly (Pick<BudgetLine, 'heading' | 'amountMinor'> & { readonly payer?: Payer })[],
): BudgetTotals {
  const sumOf = (fits: (line: (typeof lines)[number]) => boolean) =>
    lines.reduce((sum, line) => (fits(line) ? sum + line.amountMinor : sum), 0n);
  const paidBy = (payer: Payer) => (line: (typeof lines)[number]) => (line.payer ?? 'grant') === payer;
  const indirectMinor = sumOf(({ heading }) => heading === 'indirect');
  const totalMinor = sumOf(() => true);
  return {
    headings: HEADINGS.map((heading) => ({
      heading,
      sumMinor: sumOf((line) => line.heading === heading),
      requestedMinor: sumOf((line) => line.heading === heading && paidBy('grant')(line)),
    })),
    directMinor: totalMinor - indirectMinor,
    indirectMinor,
    totalMinor,
    requestedMinor: sumOf(paidBy('grant')),
    ownMinor: sumOf(paidBy('own')),
    otherMinor: sumOf(paidBy('other')),
  };
}

/** What a call sets. Per cents are whole; `indirectPercent` of direct costs, `coFinancingPercent` of the total cost. */
export type BudgetLimits = {
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly indirectPercent: number;
  readonly coFinancingPercent: number;
};
export type BudgetProblem =
  | 'requested-below-minimum'
  | 'requested-above-maximum'
  | 'indirect-above-ceiling'
  | 'co-financing-too-low';

/** The limits of a call, of its amounts and its content. */
export function limitsOf(
  call: Pick<BudgetLimits, 'minimumMinor' | 'maximumMinor'>,
  content: { readonly indirectPercent?: number | undefined; readonly coFinancingPercent?: number | undefined },
): BudgetLimits {
  return {
    minimumMinor: call.minimumMinor,
    maximumMinor: call.maximumMinor,
    indirectPercent: content.indirectPercent ?? INDIRECT_MAX,
    coFinancingPercent: content.coFinancingPercent ?? 0,
  };
}

/** Most that indirect costs may be with these direct costs, rounded half up once. */
export function indirectCeiling(totals: Pick<BudgetTotals, 'directMinor'>, { indirectPercent }: BudgetLimits): bigint {
  return percentOf(totals.directMinor, indirectPercent);
}

/** Least that the applicant and others must pay of the total cost: the first whole minor unit that reaches the share. */
export function leastContribution(
  totals: Pick<BudgetTotals, 'totalMinor'>,
  { coFinancingPercent }: BudgetLimits,
): bigint {
  return (totals.totalMinor * BigInt(coFinancingPercent) + 99n) / 100n;
}

/**
 * I4 on the asking side: what is requested lies within the call's bounds, indirect costs within their ceiling, and the
 * applicant and others pay the share of the total cost that the call asks for.
 */
export function budgetProblems(totals: BudgetTotals, limits: BudgetLimits): readonly BudgetProblem[] {
  const problems: BudgetProblem[] = [];
  if (totals.requestedMinor < limits.minimumMinor) problems.push('requested-below-minimum');
  if (totals.requestedMinor > limits.maximumMinor) problems.push('requested-above-maximum');
  if (totals.indirectMinor > indirectCeiling(totals, limits)) problems.push('indirect-above-ceiling');
  if (totals.ownMinor + totals.otherMinor < leastContribution(totals, limits)) problems.push('co-financing-too-low');
  return problems;
}
