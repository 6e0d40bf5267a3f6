import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { shiftDays, type Period } from './agreement-period.ts';
import { FINAL_REPORT_DAYS, type PlannedInstalment } from './instalment-plan.ts';

/** What is done to the rows of a plan by hand, after its figures are read. */
export type RowChange = { readonly kind: 'add' } | { readonly kind: 'remove'; readonly number: number };

type RowRefusal = Refusal<'plan-too-many' | 'plan-no-day-left' | 'plan-row-stays' | 'plan-reimbursed'>;

export const MOST_INSTALMENTS = 12;

/**
 * I19: a plan with one row more or one fewer and the same sum. A new row stands before the balance: it takes half of
 * the payment before it and a day between that one and the end. What is taken away goes to the balance, so that no
 * change of rows raises what is paid in advance (I23). The first payment and the balance stay.
 */
export function changeRows(
  plan: readonly PlannedInstalment[],
  change: RowChange,
  period: Period,
): Result<readonly PlannedInstalment[], RowRefusal> {
  return change.kind === 'add' ? withRow(plan, period) : withoutRow(plan, change.number);
}

/** The first row whose number is another's after the change: conditions of payments name rows by number. */
export function firstRenumbered(plan: readonly PlannedInstalment[], change: RowChange): number {
  if (change.kind === 'remove') return change.number;
  return Math.max(2, plan.length);
}

function withRow(plan: readonly PlannedInstalment[], period: Period): Result<readonly PlannedInstalment[], RowRefusal> {
  if (plan.length >= MOST_INSTALMENTS) return refuse('plan-too-many', { values: { most: MOST_INSTALMENTS } });
  const balance = plan.length > 1 ? plan.slice(-1) : [];
  const paid = plan.slice(0, plan.length - balance.length);
  const before = paid.at(-1);
  if (!before) return refuse('plan-row-stays');
  // Its one payment follows the final report: a payment before it would be by another plan.
  if (before.kind === 'final') return refuse('plan-reimbursed');
  const half = before.amountMinor / 2n;
  const left = { ...before, amountMinor: before.amountMinor - half };
  const expectedOn = balance.length > 0 ? dayBetween(before.expectedOn, period.endsOn) : afterTheEnd(period);
  if (expectedOn === null) return refuse('plan-no-day-left', { field: `instalment.${before.number}.date` });
  const kind = balance.length > 0 ? 'interim' : 'final';
  const added: PlannedInstalment = { number: 0, kind, amountMinor: half, expectedOn };
  return ok(numbered([...paid.slice(0, -1), left, added, ...balance]));
}

function withoutRow(
  plan: readonly PlannedInstalment[],
  number: number,
): Result<readonly PlannedInstalment[], RowRefusal> {
  const row = plan.find((each) => each.number === number);
  if (row?.kind !== 'interim') return refuse('plan-row-stays');
  const others = plan.filter((each) => each !== row);
  const last = others.length - 1;
  return ok(
    numbered(
      others.map((each, place) =>
        place === last ? { ...each, amountMinor: each.amountMinor + row.amountMinor } : each,
      ),
    ),
  );
}

/** The day halfway, after the first and not after the last; null where there is none. */
function dayBetween(from: string, to: string): string | null {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days < 1 ? null : shiftDays(from, Math.max(1, Math.floor(days / 2)));
}

function afterTheEnd({ endsOn }: Period): string {
  return shiftDays(endsOn, FINAL_REPORT_DAYS);
}

function numbered(plan: readonly PlannedInstalment[]): readonly PlannedInstalment[] {
  return plan.map((each, place) => ({ ...each, number: place + 1 }));
}
