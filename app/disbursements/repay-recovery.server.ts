import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { releaseUnused } from '#app/agreements/ending/release-unused.server.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { keepSettlement, type RecoveryRow } from './keep-settlement.server.ts';

type Repayment = {
  readonly recovery: RecoveryRow;
  readonly amountMinor: bigint;
  readonly valueDate: LocalDate;
  readonly by: string;
  readonly bankLineId?: string;
};

/** What is left of the debt, and the events that follow. */
export type Repaid = { readonly restMinor: bigint; readonly events: readonly DomainEvent[] };

/**
 * Money that is owed came back, all or a part of it: Dr 1000 Cr 1300 on the bank's value date. Of an agreement that has
 * ended, so much more is free for the call and the cap (I3). `recovery` is locked.
 */
export async function repayRecovery(
  world: World,
  tx: Tx,
  given: Repayment,
): Promise<Result<Repaid, DisbursementRefusal>> {
  const { recovery, by } = given;
  const kept = await keepSettlement(world, tx, { ...given, move: 'repay' });
  if (!kept.ok) return kept;
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, recovery.agreementId)).for('update');
  if (!agreement) throw new Error('a recovery without its agreement');
  const ended = agreement.state === 'closed' || agreement.state === 'terminated';
  const events = ended ? await releaseUnused(world, tx, { agreement, by }) : [];
  return ok({ restMinor: kept.value.restMinor, events });
}
