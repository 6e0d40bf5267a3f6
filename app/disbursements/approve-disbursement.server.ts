import { disbursementApprovals } from '#db/schema/disbursements.ts';
import { actorReference, holds, type Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { decideApproval } from './approval.ts';
import { factsForApproval, saveState } from './disbursement-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';

/** One of the two or three approvals of I21. The row of the payment is locked first, so two approvers at once take turns. */
export async function approveDisbursement(world: World, actor: Actor, given: MoveRequest) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'approve-disbursement',
    action: 'disbursements.approve',
    work: async (tx, payment) => {
      const at = world.clock.now();
      const facts = await factsForApproval(tx, payment, actor);
      const decision = decideApproval(
        payment,
        facts,
        { accountId: actorReference(actor), lead: holds(actor, 'overall-lead') },
        at,
      );
      if (!decision.ok) return decision;
      const { step, state, accountId, digest } = decision.value;
      await tx
        .insert(disbursementApprovals)
        .values({ disbursementId: payment.id, step, accountId, digest, approvedAt: at });
      await saveState(tx, payment, { state });
      const tell =
        state === 'approved'
          ? await accountsHolding(tx, { programmeId: payment.programmeId, roles: ['finance-officer'] })
          : [];
      return ok(moved(payment, 'disbursement.approved', { body: { step }, tell }));
    },
  });
}
