import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { recoveries, recoverySettlements } from '#db/schema/recoveries.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { money } from '#app/kernel/money.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { offsetEntry, repaymentEntry, writeOffEntry } from './disbursement-postings.ts';
import type { RecoveryState } from './recovery-lifecycle.ts';
import { decideSettlement, WAYS, type SettlementMove } from './recovery-settlement.ts';

export type RecoveryRow = typeof recoveries.$inferSelect;

type Part = {
  readonly recovery: RecoveryRow;
  readonly move: SettlementMove;
  readonly amountMinor: bigint;
  readonly valueDate: LocalDate;
  readonly by: string;
  /** Of a write-off: the two people. */
  readonly approvers?: readonly [string, string];
  readonly bankLineId?: string;
};

/**
 * Settles a part of a debt, or what is left of it: the posting, the part, and what the debt has become. `recovery` is
 * locked. Answers its new state, and how much is still owed.
 */
export async function keepSettlement(
  world: World,
  tx: Tx,
  given: Part,
): Promise<Result<{ readonly state: RecoveryState; readonly restMinor: bigint }, DisbursementRefusal>> {
  const { recovery, move, amountMinor, valueDate, by, bankLineId = null } = given;
  const decided = decideSettlement({ ...recovery, state: recovery.state as RecoveryState }, move, amountMinor);
  if (!decided.ok) return decided;
  const { state, settledMinor } = decided.value;
  const entryId = await appendEntry(world, tx, entryOf(given));
  const earlier = await tx.$count(recoverySettlements, eq(recoverySettlements.recoveryId, recovery.id));
  const at = world.clock.now();
  await tx.insert(recoverySettlements).values({
    recoveryId: recovery.id,
    number: earlier + 1,
    way: WAYS[move],
    amountMinor,
    valueOn: valueDate,
    entryId,
    bankLineId,
    settledBy: by,
    settledAt: at,
  });
  const settledAt = settledMinor === recovery.amountMinor ? at : null;
  await tx
    .update(recoveries)
    .set({ state, settledMinor, settledAt, version: recovery.version + 1 })
    .where(eq(recoveries.id, recovery.id));
  return ok({ state, restMinor: recovery.amountMinor - settledMinor });
}

function entryOf({ recovery, move, amountMinor, valueDate, by, approvers }: Part) {
  const owed = { ...recovery, amount: money(amountMinor, recovery.currency) };
  const about = { valueDate, preparedBy: by };
  if (move === 'repay') return repaymentEntry(owed, about);
  if (move === 'offset') return offsetEntry(owed, about);
  if (!approvers) throw new Error('a write-off without two people');
  return writeOffEntry(owed, { ...about, approvers });
}
