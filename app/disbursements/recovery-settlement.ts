import { advance, canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { recoveryLifecycle, type RecoveryState } from './recovery-lifecycle.ts';

/** How a part of a debt, or all of it, is settled, by the move that settles the last of it. Words: `recovery.way.<way>`. */
export const WAYS = { repay: 'repaid', offset: 'offset', 'write-off': 'written_off' } as const;
export type SettlementMove = keyof typeof WAYS;
export type Way = (typeof WAYS)[SettlementMove];

/** A debt as settling sees it. Minor units of its currency. */
export type Debt = { readonly state: RecoveryState; readonly amountMinor: bigint; readonly settledMinor: bigint };

export function restOf(debt: Pick<Debt, 'amountMinor' | 'settledMinor'>): bigint {
  return debt.amountMinor - debt.settledMinor;
}

/** What a debt becomes by settling `amountMinor` of it: settled by the last part, owed still by any before. Never more than is owed. */
export function decideSettlement(
  debt: Debt,
  move: SettlementMove,
  amountMinor: bigint,
): Result<Pick<Debt, 'state' | 'settledMinor'>, DisbursementRefusal> {
  if (!canMove(recoveryLifecycle, move, debt.state))
    return refuse('move-not-allowed', { values: { state: debt.state } });
  const rest = restOf(debt);
  if (amountMinor > rest) return refuse('recovery-over-collected', { field: 'amount' });
  const settledMinor = debt.settledMinor + amountMinor;
  if (amountMinor < rest) {
    const part = advance(recoveryLifecycle, 'settle-part', debt.state);
    return part.ok ? ok({ state: part.value, settledMinor }) : part;
  }
  const last = advance(recoveryLifecycle, move, debt.state);
  return last.ok ? ok({ state: last.value, settledMinor }) : last;
}
