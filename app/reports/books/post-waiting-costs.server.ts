import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { bodyText, type DomainEvent, type Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { postAccepted } from './cost-postings.ts';
import { waitingLines } from './postable-lines.server.ts';

/**
 * Reaction to whatever raises an advance (`disbursement.confirmed`, a recovery set off): accepted cost that waited
 * for money is posted as far as it now reaches (docs/decisions/0004). `event.body.agreementId` says whose.
 */
export async function postWaitingCosts(
  world: World,
  tx: Tx,
  actor: Actor,
  event: DomainEvent,
): Promise<readonly Outcome<unknown>[]> {
  const agreementId = bodyText(event, 'agreementId');
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, agreementId)).for('update');
  if (!agreement) throw new Error('a payment without an agreement');
  const lines = await waitingLines(tx, agreementId);
  if (lines.length === 0) return [];
  const { outstanding } = await agreementBalance(tx, agreementId);
  const { programmeId, organisationId, reference } = agreement;
  const posted = postAccepted(lines, outstanding, {
    programmeId,
    agreementId,
    organisationId,
    valueDate: utcDate(world.clock.now()),
    preparedBy: actorReference(actor),
  });
  if (posted.entries.length === 0) return [];
  for (const entry of posted.entries) await appendEntry(world, tx, entry);
  const body = {
    reference,
    cause: event.kind,
    postedEurMinor: posted.acceptedEurMinor.toString(),
    waitingEurMinor: posted.waitingEurMinor.toString(),
  };
  const entity = { kind: 'agreement', id: agreementId };
  return [{ value: null, events: [{ kind: 'agreement.cost-posted', programmeId, entity, body }] }];
}
