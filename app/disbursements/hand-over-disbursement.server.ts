import type { Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { decideConditions } from './approval.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { factsForApproval, saveState } from './disbursement-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';

/**
 * The order went to the provider that pays out, outside the portal: an approved payment is on its way, under the same
 * conditions as in a file of the bank (I20). It is confirmed later by a person, with a proof.
 */
export async function handOverDisbursement(world: World, actor: Actor, given: MoveRequest) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'hand-over-disbursement',
    action: 'disbursements.instruct',
    work: async (tx, payment) => {
      const next = advance(disbursementLifecycle, 'hand-over', payment.state);
      if (!next.ok) return next;
      const facts = await factsForApproval(tx, payment);
      if (!facts.operator) return refuse('move-not-allowed');
      const at = world.clock.now();
      const conditions = decideConditions(facts, at);
      if (!conditions.ok) return conditions;
      await saveState(tx, payment, { state: next.value, sentAt: at });
      return ok(moved(payment, 'disbursement.handed-over'));
    },
  });
}
