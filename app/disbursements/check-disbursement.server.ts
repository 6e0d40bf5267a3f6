import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { decideConditions } from './approval.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { factsForApproval, saveState } from './disbursement-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';

/** The finance officer confirms agreement, account, screening and papers (I20); approvers are told. */
export async function checkDisbursement(world: World, actor: Actor, given: MoveRequest) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'check-disbursement',
    action: 'disbursements.check',
    work: async (tx, payment) => {
      const next = advance(disbursementLifecycle, 'check', payment.state);
      if (!next.ok) return next;
      const facts = await factsForApproval(tx, payment);
      const conditions = decideConditions(facts, world.clock.now());
      if (!conditions.ok) return conditions;
      const at = world.clock.now();
      await saveState(tx, payment, { state: next.value, checkedBy: actorReference(actor), checkedAt: at });
      const tell = await accountsHolding(tx, { programmeId: payment.programmeId, roles: ['finance-approver'] });
      return ok(moved(payment, 'disbursement.checked', { tell }));
    },
  });
}
