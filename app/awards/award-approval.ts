import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { AwardDecision } from './award.ts';
import { awardLifecycle } from './award-lifecycle.ts';

export type ApprovalReason =
  | 'move-not-allowed'
  | 'preparer-may-not-approve'
  | 'approved-before'
  | 'person-recused'
  | 'minutes-unsigned';

/** Who asks, and whether a declared conflict with an applicant on the list keeps them out (I9). */
export type Approver = { readonly accountId: string; readonly recused: boolean };

/** I13: the list, and whether who chaired the meeting signed its minutes. */
type Signed = Pick<AwardDecision, 'state' | 'preparedBy'> & { readonly signed: boolean };

/**
 * Whether a person may give one of the two approvals of a list: a recommended one with signed minutes (I13), not
 * prepared by them, not approved by them before, with no applicant on it they or their organisation are in conflict
 * with (I9).
 */
export function mayApprove(
  decision: Signed,
  approvedBy: readonly string[],
  approver: Approver,
): Verdict<ApprovalReason> {
  if (!canMove(awardLifecycle, 'approve', decision.state)) return denied('move-not-allowed');
  if (decision.preparedBy === approver.accountId) return denied('preparer-may-not-approve');
  if (approvedBy.includes(approver.accountId)) return denied('approved-before');
  if (approver.recused) return denied('person-recused');
  return decision.signed ? ALLOWED : denied('minutes-unsigned');
}
