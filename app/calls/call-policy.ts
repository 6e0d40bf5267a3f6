import type { Actor } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';

export type ApprovalReason = 'role-may-not' | 'approver-drafted';

/** I6, I41: a call is approved by somebody who wrote nothing in it. `drafters` are accounts that created or changed it. */
export function mayApprove(actor: Actor, call: { readonly drafters: readonly string[] }): Verdict<ApprovalReason> {
  if (actor.kind !== 'person' || !can(actor, 'calls.approve').allowed) return denied('role-may-not');
  return call.drafters.includes(actor.accountId) ? denied('approver-drafted') : ALLOWED;
}

/** Drafts are open to who writes or approves them; everybody else at the desk reads what was published. */
export function mayReadDrafts(actor: Actor): boolean {
  return can(actor, 'calls.draft').allowed || can(actor, 'calls.approve').allowed;
}
