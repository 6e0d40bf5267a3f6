import { monthOf, type LocalDate, type Month } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

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

/** Those a cost is converted by: its two days are known when it is entered. A programme may choose one of them. */
export const APPLIED_FX_POLICIES = ['MONTH_OF_PAYMENT', 'MONTH_INCURRED'] as const satisfies readonly FxPolicy[];

/** The days a line may be converted by. Leave out what has not happened yet. */
export type FxDates = {
  readonly paidOn?: LocalDate;
  readonly incurredOn?: LocalDate;
  readonly submittedOn?: LocalDate;
  /** Day the call closed, for amounts of applications. */
  readonly deadlineOn?: LocalDate;
};

export type FxRefusal = Refusal<'fx-policy-not-supported' | 'fx-date-unknown'>;

/**
 * I28: the month whose rate a programme's policy asks for. `fx-date-unknown`: the day it depends on is not there yet.
 * The average over a period and the rate of receipt are not months; they are refused until they are built.
 */
export function monthFor(policy: FxPolicy, dates: FxDates): Result<Month, FxRefusal> {
  switch (policy) {
    case 'MONTH_OF_PAYMENT':
      return monthKnown(dates.paidOn);
    case 'MONTH_INCURRED':
      return monthKnown(dates.incurredOn);
    case 'MONTH_OF_SUBMISSION':
      return monthKnown(dates.submittedOn);
    case 'MONTH_BEFORE_DEADLINE':
      return dates.deadlineOn ? ok(monthBefore(monthOf(dates.deadlineOn))) : refuse('fx-date-unknown');
    case 'PERIOD_AVERAGE':
    case 'RATE_OF_RECEIPT':
      return refuse('fx-policy-not-supported', { values: { policy } });
  }
}

function monthKnown(day: LocalDate | undefined): Result<Month, FxRefusal> {
  return day ? ok(monthOf(day)) : refuse('fx-date-unknown');
}

function monthBefore(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
