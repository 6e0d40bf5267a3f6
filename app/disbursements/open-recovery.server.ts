import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { bodyText, type DomainEvent, type Outcome } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { proposeRecovery } from './propose-recovery.server.ts';

/**
 * Reaction to `report.decided` and `report.corrected`: what was disallowed after it had been advanced is owed, so a
 * recovery is proposed. `event.body.receivableEurMinor` is what the postings put on account 1300.
 */
export async function openRecovery(
  world: World,
  tx: Tx,
  _actor: Actor,
  event: DomainEvent,
): Promise<readonly Outcome<unknown>[]> {
  const amountMinor = BigInt(bodyText(event, 'receivableEurMinor') || '0');
  const agreementId = bodyText(event, 'agreementId');
  if (amountMinor <= 0n) return [];
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, agreementId));
  if (!agreement) throw new Error('a report without an agreement');
  const from = { reportId: event.entity.id, correctionId: bodyText(event, 'correctionId') || null };
  const { outcome } = await proposeRecovery(world, tx, { agreement, kind: 'disallowance', amountMinor, ...from });
  return [outcome];
}
