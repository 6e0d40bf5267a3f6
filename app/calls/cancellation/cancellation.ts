import { z } from 'zod';
import type { Actor } from '#app/kernel/actor.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { longText, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';
import { callLifecycle, type CallState } from '../call-lifecycle.ts';
import { mayApprove } from '../call-policy.ts';
import type { Intake } from '../rounds/intake.ts';
import type { CallStage } from '../stages.ts';

export type CancellationFacts = {
  readonly state: CallState;
  readonly intake: Intake;
  readonly stage: CallStage;
  /** Of the other of two stages; null for a call of one. */
  readonly otherState: CallState | null;
  /** Accounts that created or changed the call. */
  readonly drafters: readonly string[];
};

/**
 * I6, I41: a draft is given up by whoever drafts calls. A published call is cancelled by somebody who wrote nothing in
 * it, as it was published; as long as it takes applications, and not where rounds of it may be under way. Full
 * proposals are not cancelled under concept notes that lead to them.
 */
export function mayCancel(
  actor: Actor,
  call: CancellationFacts,
): Verdict<
  'role-may-not' | 'cancelled-by-another' | 'move-not-allowed' | 'rolling-not-cancelled' | 'first-stage-first'
> {
  if (!canMove(callLifecycle, 'cancel', call.state)) return denied('move-not-allowed');
  const person = call.state === 'draft' ? mayGiveUp(actor) : mayApprove(actor, call);
  if (!person.allowed) return denied(person.reason === 'approver-drafted' ? 'cancelled-by-another' : person.reason);
  if (call.intake !== 'deadline' && call.state !== 'draft') return denied('rolling-not-cancelled');
  return call.stage === 'full' && call.otherState !== 'cancelled' ? denied('first-stage-first') : ALLOWED;
}

function mayGiveUp(actor: Actor): Verdict<'role-may-not'> {
  return can(actor, 'calls.draft').allowed ? ALLOWED : denied('role-may-not');
}

/** The version that was read, why, and that it cannot be undone. */
export const cancellationShape = z.object({
  version: wholeNumber({ min: 1, max: 1_000_000 }),
  reason: longText({ max: 2_000 }),
  sure: ticked({ required: true }),
});
