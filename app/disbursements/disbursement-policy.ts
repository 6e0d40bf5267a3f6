import { actsFor } from '#app/agreements/agreement-policy.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ACCESS, staffMay, type Action } from '#app/people/access.ts';

/** AZ-2: staff reach the payments of their programme, a grantee those of its own organisation. */
export function reachesPayment(
  actor: Actor,
  action: Action,
  payment: { readonly programmeId: string; readonly organisationId: string },
): boolean {
  return staffMay(actor, action, payment.programmeId) || actsFor(actor, payment.organisationId, ACCESS[action]);
}
