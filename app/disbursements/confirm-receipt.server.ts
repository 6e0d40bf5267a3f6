import { eq } from 'drizzle-orm';
import { disbursements, paymentReceipts } from '#db/schema/disbursements.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';
import { decideReceipt, receiptDiffers, type Receipt } from './receipt.ts';

/**
 * The grantee says what arrived: amount, currency and day. Only its own organisation may, and once. Finance is told where
 * it is not what was paid.
 */
export async function confirmReceipt(world: World, actor: Actor, given: MoveRequest & Receipt) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'confirm-receipt',
    action: 'disbursements.receive',
    work: async (tx, payment) => {
      if (payment.state !== 'confirmed') return refuse('move-not-allowed', { values: { state: payment.state } });
      const { amount, receivedOn } = given;
      const id = payment.id;
      if ((await tx.$count(paymentReceipts, eq(paymentReceipts.disbursementId, id))) > 0) return refuse('receipt-said');
      const [row] = await tx
        .select({ sentAt: disbursements.sentAt })
        .from(disbursements)
        .where(eq(disbursements.id, id));
      const at = world.clock.now();
      const possible = decideReceipt(receivedOn, row?.sentAt ?? null, at);
      if (!possible.ok) return possible;
      const said = { amountMinor: amount.minor, currency: amount.currency, receivedOn };
      const by = { confirmedBy: actorReference(actor), confirmedAt: at };
      await tx.insert(paymentReceipts).values({ disbursementId: id, ...said, ...by });
      const { programmeId } = payment;
      const differs = receiptDiffers(payment.amount, amount);
      const tell = differs ? await accountsHolding(tx, { programmeId, roles: ['finance-officer'] }) : [];
      const body = { received: toDecimal(amount), receivedCurrency: amount.currency, receivedOn };
      return ok(moved(payment, 'disbursement.received', { body, tell, noticeKind: 'disbursement-received-otherwise' }));
    },
  });
}
