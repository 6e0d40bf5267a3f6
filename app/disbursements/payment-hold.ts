import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementState } from './disbursement-lifecycle.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** Before it is in a bank file. What the bank has can only be called back by talking to the bank. */
const HOLDABLE: readonly DisbursementState[] = ['requested', 'checked', 'approved_once', 'approved'];

type Held = { readonly state: DisbursementState; readonly heldBy: string | null };

/** Anybody who reads payments may stop one; a held payment goes no step further. */
export function decideHold(payment: Held): Result<null, DisbursementRefusal> {
  if (payment.heldBy !== null) return refuse('payment-held');
  if (!HOLDABLE.includes(payment.state)) return refuse('move-not-allowed', { values: { state: payment.state } });
  return ok(null);
}

/** I21: who stopped it does not let it go alone. */
export function decideRelease(payment: Held, person: string): Result<null, DisbursementRefusal> {
  if (payment.heldBy === null) return refuse('payment-not-held');
  return payment.heldBy === person ? refuse('hold-second-person') : ok(null);
}
