import type { Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { saveState } from './disbursement-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';

/** Takes a payment back before it goes to the bank; its instalment may be requested again. */
export async function cancelDisbursement(world: World, actor: Actor, given: MoveRequest & { reason: string }) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'cancel-disbursement',
    action: 'disbursements.check',
    work: async (tx, payment) => {
      const next = advance(disbursementLifecycle, 'cancel', payment.state);
      if (!next.ok) return next;
      await saveState(tx, payment, { state: next.value, endedReason: given.reason });
      return ok(moved(payment, 'disbursement.cancelled'));
    },
  });
}
