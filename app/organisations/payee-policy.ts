import type { Actor } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';

export type PayeeReason = 'role-may-not' | 'payee-proposer' | 'payee-own-organisation';

/**
 * I22, I21: a bank account is verified by a finance officer who neither entered it nor belongs to the organisation that
 * is to be paid: the second person of the call-back.
 */
export function mayVerify(
  actor: Actor,
  payee: { readonly proposedBy: string; readonly organisationId: string },
): Verdict<PayeeReason> {
  if (actor.kind !== 'person' || !can(actor, 'payee.verify').allowed) return denied('role-may-not');
  if (actor.accountId === payee.proposedBy) return denied('payee-proposer');
  const member = actor.memberships.some(({ organisationId }) => organisationId === payee.organisationId);
  return member ? denied('payee-own-organisation') : ALLOWED;
}
