import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { lockAgreement } from '#app/agreements/agreement-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Outcome } from '#app/kernel/event.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { money } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isClosedDay } from '#app/ledger/closed-books.server.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { offsetEntry } from './disbursement-postings.ts';
import { offsetFacts } from './entitlement-store.server.ts';
import { decideOffset } from './offset.ts';
import { printDebitNote } from './print-debit-note.server.ts';
import { recoveryLifecycle, type RecoveryState, type SettlingMove } from './recovery-lifecycle.ts';
import { recoveryNews } from './recovery-news.server.ts';
import { repayRecovery } from './repay-recovery.server.ts';

type Row = typeof recoveries.$inferSelect;

/** Orders a recovery by debit note, or settles an ordered one: by repayment on the bank, or against the grant. */
export async function settleRecovery(
  world: World,
  actor: Actor,
  given: { recoveryId: string; move: SettlingMove; valueDate: LocalDate; key: IdempotencyKey },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform(
    world,
    actor,
    `${given.move}-recovery`,
    given.key,
    async (tx): Promise<Result<Outcome<null>, DisbursementRefusal>> => {
      const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, given.recoveryId)).for('update');
      if (!row || !staffMay(actor, 'disbursements.instruct', row.programmeId)) return refuse('not-found');
      if (!(await lockAgreement(tx, row.agreementId, reachOf(actor)))) return refuse('not-found');
      const next = advance(recoveryLifecycle, given.move, row.state as RecoveryState);
      if (!next.ok) return next;
      const { move, valueDate } = given;
      if (valueDate > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'valueDate' });
      if (await isClosedDay(tx, row.programmeId, valueDate)) return refuse('period-closed', { field: 'valueDate' });
      const followed = await MOVES[move](world, tx, { actor, row, valueDate });
      if (!followed.ok) return followed;
      const news = await recoveryNews(tx, row, move);
      return ok({ ...news, events: [...news.events, ...followed.value] });
    },
  );
}

type About = { actor: Actor; row: Row; valueDate: LocalDate };
type Move = (world: World, tx: Tx, about: About) => Promise<Result<readonly DomainEvent[], DisbursementRefusal>>;

/** What each move does; the events that follow from it. */
const MOVES: Readonly<Record<SettlingMove, Move>> = { order, repay, offset };

async function order(...[world, tx, { actor, row }]: Parameters<Move>): ReturnType<Move> {
  const recovery = { ...row, amount: money(row.amountMinor, row.currency) };
  const note = row.documentId ? {} : await printDebitNote(world, tx, { actor, recovery });
  await save(tx, row, { state: 'ordered', ...note });
  return ok([]);
}

async function repay(...[world, tx, { actor, row, valueDate }]: Parameters<Move>): ReturnType<Move> {
  return ok(await repayRecovery(world, tx, { recovery: row, valueDate, by: actorReference(actor) }));
}

/** Dr 1200 Cr 1300; the next payment is less by it. */
async function offset(...[world, tx, { actor, row, valueDate }]: Parameters<Move>): ReturnType<Move> {
  const decision = decideOffset(row.amountMinor, await offsetFacts(tx, row.agreementId));
  if (!decision.ok) return decision;
  const recovery = { ...row, amount: money(row.amountMinor, row.currency) };
  await appendEntry(world, tx, offsetEntry(recovery, { valueDate, preparedBy: actorReference(actor) }));
  await save(tx, row, { state: 'offset', settledAt: world.clock.now() });
  return ok([]);
}

async function save(tx: Tx, row: Row, changes: Partial<Row>): Promise<void> {
  await tx
    .update(recoveries)
    .set({ ...changes, version: row.version + 1 })
    .where(eq(recoveries.id, row.id));
}
