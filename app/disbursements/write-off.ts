import { canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { recoveryLifecycle, type RecoveryState } from './recovery-lifecycle.ts';

/** A proposal to give money up, as decisions see it. People are account ids. */
export type WriteOff = { readonly proposedBy: string };

/** I34: money is given up by two people: one proposes with a reason, another approves or refuses. */
export function decideWriteOff(
  step: 'propose' | 'approve' | 'refuse',
  recovery: { readonly state: RecoveryState; readonly live: WriteOff | null },
  accountId: string,
): Result<null, DisbursementRefusal> {
  const { state, live } = recovery;
  if (!canMove(recoveryLifecycle, 'write-off', state)) return refuse('move-not-allowed');
  if ((step === 'propose') !== (live === null)) return refuse('move-not-allowed');
  return live?.proposedBy === accountId ? refuse('write-off-by-another') : ok(null);
}
