import type { Tx } from '#db/client.server.ts';
import { utcDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { agreementBalance } from '../agreement-balance.server.ts';
import type { Agreement } from '../agreement-store.server.ts';
import { commitmentChange } from '../commitment.ts';

/** `decommit` down to what is kept, in euro cents; no entry where no more than that was promised. Answers its id. */
export async function releaseCommitment(
  world: World,
  tx: Tx,
  given: { agreement: Agreement; keptMinor: bigint; by: string },
): Promise<string | null> {
  const { agreement, keptMinor, by } = given;
  const { committed } = await agreementBalance(tx, agreement.id);
  const differenceMinor = keptMinor - committed;
  if (differenceMinor >= 0n) return null;
  const about = { differenceMinor, documentReference: agreement.reference, on: utcDate(world.clock.now()), by };
  return appendEntry(world, tx, commitmentChange(agreement, about));
}
