import { and, eq } from 'drizzle-orm';
import { recoveries } from '#db/schema/recoveries.ts';
import type { SettlingMove } from '#app/disbursements/recovery-lifecycle.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { repaidBy } from './bank-day.ts';
import type { Grant } from './grant.ts';
import type { StoryWorld } from './story-world.ts';

/** One step of the recovery that a decided report left behind. `part`: how much of it, euro cents; all of it where nothing is said. */
export async function recover(
  world: StoryWorld,
  finance: Person,
  given: { grant: Grant; move: SettlingMove; part?: bigint },
): Promise<void> {
  const { grant, move, part } = given;
  const from = move === 'order' ? 'proposed' : 'ordered';
  const [row] = await world.db
    .select({ id: recoveries.id, reference: recoveries.reference, owed: recoveries.amountMinor })
    .from(recoveries)
    .where(and(eq(recoveries.agreementId, grant.agreementId), eq(recoveries.state, from)));
  if (!row) throw new Error('nothing to recover');
  if (move === 'repay') {
    await repaidBy(world, finance, { reference: row.reference, minor: part ?? row.owed });
    return;
  }
  const valueDate = utcDate(world.clock.now());
  const key = namedKey(`${move} ${row.id}`);
  expectOk(
    await settleRecovery(world, finance, { recoveryId: row.id, move, valueDate, amountMinor: part ?? null, key }),
  );
}
