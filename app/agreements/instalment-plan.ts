import type { InstalmentPlan } from '#app/calls/call-content.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { percentOf } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { addMonths, monthsIn, shiftDays, type Period } from './agreement-period.ts';

export const INSTALMENT_KINDS = ['advance', 'interim', 'final'] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];

/** Minor units of the agreement's currency. */
export type PlannedInstalment = {
  readonly number: number;
  readonly kind: InstalmentKind;
  readonly amountMinor: bigint;
  readonly expectedOn: LocalDate;
};

export type PlannedReport = {
  readonly number: number;
  readonly kind: 'interim' | 'final';
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly dueOn: LocalDate;
};

export type PlanRefusal = Refusal<
  'plan-not-exact' | 'plan-amount-zero' | 'plan-dates-unordered' | 'plan-advance-too-high'
>;

/** All at once is for emergencies: at most EUR 10 000 (domain.md, instalment plans). */
const SINGLE_PAYMENT_LIMIT = 1_000_000n;
export const INTERIM_REPORT_DAYS = 60;
export const FINAL_REPORT_DAYS = 90;

/** The call's plan, or 80/20 where the amount is too large to be paid at once. */
export function planFor(plan: InstalmentPlan, amountMinor: bigint): InstalmentPlan {
  return plan === '100' && amountMinor > SINGLE_PAYMENT_LIMIT ? '80/20' : plan;
}

/**
 * I19: instalments that add up to the amount exactly. Shares are rounded down, the last instalment takes what is
 * left, so that advances never pass the ceiling by a rounding (I23). Interim ones are spread over the period; the
 * balance is expected when the final report is due. What is reimbursed is a balance and nothing before it.
 */
export function planInstalments(given: Period & { plan: InstalmentPlan; amountMinor: bigint }): PlannedInstalment[] {
  const shares = given.plan === 'reimbursement' ? [100n] : given.plan.split('/').map(BigInt);
  const steps = shares.length - 1;
  const months = monthsIn(given);
  let left = given.amountMinor;
  return shares.map((share, index) => {
    const last = index === steps;
    const amountMinor = last ? left : (given.amountMinor * share) / 100n;
    left -= amountMinor;
    const advance = index === 0 && given.plan !== 'reimbursement';
    const kind = advance ? 'advance' : last ? 'final' : 'interim';
    const expectedOn =
      kind === 'final'
        ? shiftDays(given.endsOn, FINAL_REPORT_DAYS)
        : addMonths(given.startsOn, Math.floor((months * index) / Math.max(steps, 1)));
    return { number: index + 1, kind, amountMinor, expectedOn };
  });
}

/** I19, I23: whether a plan may be put into an agreement. */
export function decidePlan(
  given: Period & {
    amountMinor: bigint;
    instalments: readonly PlannedInstalment[];
    advanceCeilingPercent: number;
  },
): Result<readonly PlannedInstalment[], PlanRefusal> {
  const { instalments } = given;
  const empty = instalments.find((each) => each.amountMinor <= 0n);
  if (empty) return refuse('plan-amount-zero', { field: `instalment.${empty.number}.amount` });
  const total = instalments.reduce((sum, each) => sum + each.amountMinor, 0n);
  if (total !== given.amountMinor) return refuse('plan-not-exact', { field: 'instalment.1.amount' });
  const unordered = instalments.find((each, index) => !inOrder(each, instalments[index - 1], given));
  if (unordered) return refuse('plan-dates-unordered', { field: `instalment.${unordered.number}.date` });
  const advances = instalments.reduce((sum, each) => sum + (each.kind === 'final' ? 0n : each.amountMinor), 0n);
  const single = instalments.length === 1 && given.amountMinor <= SINGLE_PAYMENT_LIMIT;
  if (!single && advances > percentOf(given.amountMinor, given.advanceCeilingPercent)) {
    return refuse('plan-advance-too-high', {
      field: 'instalment.1.amount',
      values: { percent: given.advanceCeilingPercent },
    });
  }
  return ok(instalments);
}

function inOrder(each: PlannedInstalment, before: PlannedInstalment | undefined, period: Period): boolean {
  if (each.expectedOn < period.startsOn) return false;
  if (before && each.expectedOn <= before.expectedOn) return false;
  return each.kind === 'final' || each.expectedOn <= period.endsOn;
}

/** One report per boundary between instalments: report n covers the time until instalment n+1; the last is final. */
export function planReports(given: Period & { instalments: readonly PlannedInstalment[] }): PlannedReport[] {
  const boundaries = given.instalments.filter((each) => each.kind === 'interim');
  const interim = boundaries.map((next, index): PlannedReport => {
    const periodTo = shiftDays(next.expectedOn, -1);
    const periodFrom = boundaries[index - 1]?.expectedOn ?? given.startsOn;
    return {
      number: index + 1,
      kind: 'interim',
      periodFrom,
      periodTo,
      dueOn: shiftDays(periodTo, INTERIM_REPORT_DAYS),
    };
  });
  const final: PlannedReport = {
    number: boundaries.length + 1,
    kind: 'final',
    periodFrom: boundaries.at(-1)?.expectedOn ?? given.startsOn,
    periodTo: given.endsOn,
    dueOn: shiftDays(given.endsOn, FINAL_REPORT_DAYS),
  };
  return [...interim, final];
}
