import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { bodyText, type DomainEvent, type Outcome } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';

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
  const owed = BigInt(bodyText(event, 'receivableEurMinor') || '0');
  const agreementId = bodyText(event, 'agreementId');
  if (owed <= 0n) return [];
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, agreementId));
  if (!agreement) throw new Error('a report without an agreement');
  const id = world.ids.next();
  const earlier = await tx.$count(recoveries, eq(recoveries.agreementId, agreementId));
  const reference = `${agreement.reference}-R${earlier + 1}`;
  await tx.insert(recoveries).values({
    id,
    programmeId: event.programmeId,
    agreementId,
    reportId: event.entity.id,
    correctionId: bodyText(event, 'correctionId') || null,
    reference,
    kind: 'disallowance',
    state: 'proposed',
    amountMinor: owed,
    currency: 'EUR',
    detectedAt: world.clock.now(),
  });
  const entity = { kind: 'recovery', id };
  const tell = await accountsHolding(tx, { programmeId: event.programmeId, roles: ['finance-officer'] });
  return [
    {
      value: null,
      events: [
        {
          kind: 'recovery.proposed',
          programmeId: event.programmeId,
          entity,
          body: { reference, agreementId, amountMinor: owed.toString(), currency: 'EUR' },
        },
      ],
      notices: tell.map((accountId) => ({ accountId, kind: 'recovery-proposed', entity, values: { reference } })),
    },
  ];
}
