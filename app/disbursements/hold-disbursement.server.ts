import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { Disbursement } from './disbursement.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';
import { decideHold, decideRelease } from './payment-hold.ts';

/** Stops a payment before it goes to the bank; finance is told. The reason stays on the payment. */
export async function holdDisbursement(world: World, actor: Actor, given: MoveRequest & { reason: string }) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'hold-disbursement',
    action: 'disbursements.hold',
    work: async (tx, payment) => {
      const decision = decideHold(payment);
      if (!decision.ok) return decision;
      const heldBy = actorReference(actor);
      await save(tx, payment, { heldBy, heldAt: world.clock.now(), heldReason: given.reason, releasedBy: null });
      const tell = await accountsHolding(tx, {
        programmeId: payment.programmeId,
        roles: ['finance-officer', 'finance-approver'],
      });
      return ok(moved(payment, 'disbursement.held', { tell }));
    },
  });
}

/** Lets a held payment go on from where it stood: approvals given before count, its conditions are checked anew. */
export async function releaseDisbursement(world: World, actor: Actor, given: MoveRequest) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'release-disbursement',
    action: 'disbursements.hold',
    work: async (tx, payment) => {
      const releasedBy = actorReference(actor);
      const decision = decideRelease(payment, releasedBy);
      if (!decision.ok) return decision;
      await save(tx, payment, { heldBy: null, heldAt: null, heldReason: null, releasedBy });
      return ok(moved(payment, 'disbursement.released'));
    },
  });
}

type Hold = Pick<typeof disbursements.$inferSelect, 'heldBy' | 'heldAt' | 'heldReason' | 'releasedBy'>;

async function save(tx: Tx, payment: Disbursement, hold: Hold): Promise<void> {
  await tx
    .update(disbursements)
    .set({ ...hold, version: payment.version + 1 })
    .where(and(eq(disbursements.id, payment.id), eq(disbursements.version, payment.version)));
}
