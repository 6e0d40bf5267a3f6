import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Outcome } from '#app/kernel/event.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { World } from '#app/kernel/world.ts';
import { agreementLifecycle, type AgreementState } from './agreement-lifecycle.ts';
import { agreementEvent } from './agreement-news.ts';

/** Reaction to `award.declined` and `award.lapsed`: an agreement nobody signed ends with the award it rests on. */
export async function cancelAgreement(
  _world: World,
  tx: Tx,
  _actor: Actor,
  event: DomainEvent,
): Promise<readonly Outcome<unknown>[]> {
  const [row] = await tx.select().from(agreements).where(eq(agreements.awardId, event.entity.id)).for('update');
  // The cast is the check `agreements_state` of the table.
  if (!row || !canMove(agreementLifecycle, 'cancel', row.state as AgreementState)) return [];
  await tx
    .update(agreements)
    .set({ state: agreementLifecycle.moves.cancel.to, version: row.version + 1 })
    .where(eq(agreements.id, row.id));
  return [{ value: row.id, events: [agreementEvent('agreement.cancelled', row, { awardId: event.entity.id })] }];
}
