import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { awardReleases, awards } from '#db/schema/awards.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { agreementBalance } from '../agreement-balance.server.ts';
import type { Agreement } from '../agreement-store.server.ts';
import { commitmentChange } from '../commitment.ts';
import { releaseOf } from './release.ts';

type Ended = Pick<
  Agreement,
  'id' | 'awardId' | 'programmeId' | 'organisationId' | 'reference' | 'currency' | 'amountMinor'
>;

/**
 * I3: what an ended agreement did not use is promised no longer (`decommit`), and free for the call and the cap. Again
 * when more of it comes back. The state of the agreement is saved already: the database asks for it. Answers the events.
 */
export async function releaseUnused(
  world: World,
  tx: Tx,
  given: { agreement: Ended; by: string },
): Promise<readonly DomainEvent[]> {
  const { agreement, by } = given;
  const { committed, paid: paidMinor, refunded: refundedMinor } = await agreementBalance(tx, agreement.id);
  const release = releaseOf({ awardMinor: agreement.amountMinor, paidMinor, refundedMinor });
  const { heldMinor, releasedMinor, awardState } = release;
  const about = { documentReference: agreement.reference, on: utcDate(world.clock.now()), by };
  const differenceMinor = heldMinor - committed;
  const entryId =
    differenceMinor < 0n
      ? await appendEntry(world, tx, commitmentChange(agreement, { differenceMinor, ...about }))
      : null;
  const [award] = await tx.select().from(awards).where(eq(awards.id, agreement.awardId)).for('update');
  if (!award || award.releasedMinor === releasedMinor) return [];
  const minor = releasedMinor - award.releasedMinor;
  const row = { id: world.ids.next(), awardId: award.id, minor, entryId, releasedBy: by };
  await tx.insert(awardReleases).values({ ...row, releasedAt: world.clock.now() });
  await tx.update(awards).set({ releasedMinor, state: awardState }).where(eq(awards.id, award.id));
  const body = {
    agreementId: agreement.id,
    reference: agreement.reference,
    released: toDecimal(euro(minor)),
    held: toDecimal(euro(heldMinor)),
    currency: agreement.currency,
    entryId,
  };
  const entity = { kind: 'award', id: award.id };
  return [{ kind: 'award.released', programmeId: agreement.programmeId, entity, body }];
}
