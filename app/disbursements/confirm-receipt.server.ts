import { and, eq, isNull } from 'drizzle-orm';
import { disbursements } from '#db/schema/disbursements.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';

/** The grantee says the money arrived. Only its own organisation may; saying it twice changes nothing. */
export async function confirmReceipt(world: World, actor: Actor, given: MoveRequest) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'confirm-receipt',
    action: 'disbursements.receive',
    work: async (tx, payment) => {
      if (payment.state !== 'confirmed') return refuse('move-not-allowed', { values: { state: payment.state } });
      await tx
        .update(disbursements)
        .set({ receiptConfirmedBy: actorReference(actor), receiptConfirmedAt: world.clock.now() })
        .where(and(eq(disbursements.id, payment.id), isNull(disbursements.receiptConfirmedAt)));
      return ok(moved(payment, 'disbursement.received'));
    },
  });
}
