import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { releaseUnused } from '#app/agreements/ending/release-unused.server.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { money } from '#app/kernel/money.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { repaymentEntry } from './disbursement-postings.ts';

/**
 * The money came back: Dr 1000 Cr 1300 on the bank's value date. Of an agreement that has ended, so much more is free for
 * the call and the cap (I3). `recovery` is locked and ordered. Answers the events that follow.
 */
export async function repayRecovery(
  world: World,
  tx: Tx,
  given: { recovery: typeof recoveries.$inferSelect; valueDate: LocalDate; by: string },
): Promise<readonly DomainEvent[]> {
  const { recovery, valueDate, by } = given;
  const about = { valueDate, preparedBy: by };
  const owed = { ...recovery, amount: money(recovery.amountMinor, recovery.currency) };
  await appendEntry(world, tx, repaymentEntry(owed, about));
  const changes = { state: 'repaid', settledAt: world.clock.now(), version: recovery.version + 1 };
  await tx.update(recoveries).set(changes).where(eq(recoveries.id, recovery.id));
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, recovery.agreementId)).for('update');
  if (!agreement) throw new Error('a recovery without its agreement');
  const ended = agreement.state === 'closed' || agreement.state === 'terminated';
  return ended ? releaseUnused(world, tx, { agreement, by }) : [];
}
