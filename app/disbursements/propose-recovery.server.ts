import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';

type Recovery = typeof recoveries.$inferSelect;

type Owed = Pick<Recovery, 'kind' | 'amountMinor'> & {
  readonly agreement: Pick<typeof agreements.$inferSelect, 'id' | 'programmeId' | 'reference'>;
  readonly reportId?: string | null;
  readonly correctionId?: string | null;
  readonly ground?: string | null;
};

/** Writes down that money is owed, under the agreement's next recovery number, and tells the finance officers. */
export async function proposeRecovery(
  world: World,
  tx: Tx,
  { agreement, kind, amountMinor, reportId = null, correctionId = null, ground = null }: Owed,
): Promise<{ readonly recovery: Recovery; readonly outcome: Outcome<null> }> {
  const { id: agreementId, programmeId } = agreement;
  const earlier = await tx.$count(recoveries, eq(recoveries.agreementId, agreementId));
  const reference = `${agreement.reference}-R${earlier + 1}`;
  const about = { id: world.ids.next(), programmeId, agreementId, reportId, correctionId, reference, kind, ground };
  const [recovery] = await tx
    .insert(recoveries)
    .values({ ...about, state: 'proposed', amountMinor, currency: 'EUR', detectedAt: world.clock.now() })
    .returning();
  if (!recovery) throw new Error('a recovery was not kept');
  const entity = { kind: 'recovery', id: recovery.id };
  const body = { reference, agreementId, amountMinor: amountMinor.toString(), currency: 'EUR' };
  const tell = await accountsHolding(tx, { programmeId, roles: ['finance-officer'] });
  const notices = tell.map((accountId) => ({ accountId, kind: 'recovery-proposed', entity, values: { reference } }));
  return {
    recovery,
    outcome: { value: null, events: [{ kind: 'recovery.proposed', programmeId, entity, body }], notices },
  };
}
