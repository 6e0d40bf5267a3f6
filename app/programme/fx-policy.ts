import { monthOf, type LocalDate, type Month } from '#app/kernel/instant.ts';

/** The variants of "the rate of the month" in use; one is frozen per programme (I28). Words: `fx-policy.<policy>`. */
export const FX_POLICIES = [
  'MONTH_OF_PAYMENT',
  'MONTH_INCURRED',
  'PERIOD_AVERAGE',
  'MONTH_OF_SUBMISSION',
  'MONTH_BEFORE_DEADLINE',
  'RATE_OF_RECEIPT',
] as const;

export type FxPolicy = (typeof FX_POLICIES)[number];

/** The days a cost may be converted by. */
export type FxDates = {
  readonly paidOn: LocalDate;
  readonly incurredOn: LocalDate;
  /** The period of its report. */
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  /** The day the report was sent; today until then. */
  readonly submittedOn: LocalDate;
  /** The day the call behind the agreement closed, by the clock of its zone. */
  readonly deadlineOn: LocalDate;
};

/** Which rates a cost asks for: of one month, the mean of several, or that of the money that had arrived by a day. */
export type RateBasis =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'average'; readonly months: readonly Month[] }
  | { readonly kind: 'receipt'; readonly by: LocalDate };

/** I28: what a programme's policy converts a cost by, once its report is sent. Decision 0143 says why each. */
export function rateBasis(policy: FxPolicy, dates: FxDates): RateBasis {
  switch (policy) {
    case 'MONTH_OF_PAYMENT':
      return { kind: 'month', month: monthOf(dates.paidOn) };
    case 'MONTH_INCURRED':
      return { kind: 'month', month: monthOf(dates.incurredOn) };
    case 'MONTH_OF_SUBMISSION':
      return { kind: 'month', month: monthOf(dates.submittedOn) };
    case 'MONTH_BEFORE_DEADLINE':
      return { kind: 'month', month: shifted(monthOf(dates.deadlineOn), -1) };
    case 'PERIOD_AVERAGE':
      return { kind: 'average', months: monthsFrom(monthOf(dates.periodFrom), monthOf(dates.periodTo)) };
    case 'RATE_OF_RECEIPT':
      return { kind: 'receipt', by: dates.paidOn };
  }
}

/** Whether costs in other currencies are provisional until their report is sent: only then is their rate settled. */
export function settledBySubmission(policy: FxPolicy): boolean {
  return policy === 'MONTH_OF_SUBMISSION' || policy === 'PERIOD_AVERAGE' || policy === 'RATE_OF_RECEIPT';
}

/** Of an average, the months that have begun; there is no rate of another yet. All months where none has. */
export function begunMonths(months: readonly Month[], today: LocalDate): readonly Month[] {
  const begun = months.filter((month) => month <= monthOf(today));
  return begun.length > 0 ? begun : months;
}

function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shifted(month, 1)) months.push(month);
  return months;
}

function shifted(month: Month, by: number): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}
