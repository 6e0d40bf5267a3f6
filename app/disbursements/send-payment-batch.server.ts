import { and, asc, eq } from 'drizzle-orm';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { lockDisbursement, saveState } from './disbursement-store.server.ts';
import { moved } from './move-disbursement.server.ts';
import { openBatches } from './open-batches.server.ts';

/** The bank file was handed to the bank: every payment in it that still waits is on its way. */
export async function sendPaymentBatch(
  world: World,
  actor: Actor,
  given: { batchId: string; key: IdempotencyKey },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform(
    world,
    actor,
    'send-payment-batch',
    given.key,
    async (tx): Promise<Result<Outcome<null>, DisbursementRefusal>> => {
      const mine = and(eq(paymentBatches.id, given.batchId), openBatches(tx, actor));
      const [batch] = await tx.select().from(paymentBatches).where(mine);
      if (!batch || !staffMay(actor, 'disbursements.instruct', batch.programmeId)) return refuse('not-found');
      const rows = await tx
        .select({ id: disbursements.id })
        .from(disbursements)
        .where(eq(disbursements.batchId, batch.id))
        .orderBy(asc(disbursements.id));
      const events: Outcome<null>['events'][number][] = [];
      for (const { id } of rows) {
        const payment = await lockDisbursement(tx, id);
        if (!payment || !canMove(disbursementLifecycle, 'send', payment.state)) continue;
        await saveState(tx, payment, { state: 'sent', sentAt: world.clock.now() });
        events.push(...moved(payment, 'disbursement.sent', { body: { batchId: batch.id } }).events);
      }
      return events.length === 0 ? refuse('nothing-to-pay') : ok({ value: null, events });
    },
  );
}
