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
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { offsetFacts } from './entitlement-store.server.ts';
import { keepSettlement, type RecoveryRow as Row } from './keep-settlement.server.ts';
import { decideOffset } from './offset.ts';
import { printDebitNote } from './print-debit-note.server.ts';
import { recoveryLifecycle, type RecoveryState, type SettlingMove } from './recovery-lifecycle.ts';
import { recoveryNews, type Settled } from './recovery-news.server.ts';
import { restOf } from './recovery-settlement.ts';
import { repayRecovery } from './repay-recovery.server.ts';

type Given = {
  readonly recoveryId: string;
  readonly move: SettlingMove;
  readonly valueDate: LocalDate;
  /** How much of it is settled; what is left of it where nothing is said. Ordering asks for all. */
  readonly amountMinor?: bigint | null;
  /** The debt as the person saw it. */
  readonly version?: number;
  readonly key: IdempotencyKey;
};

/** Orders a recovery by debit note, or settles an ordered one, in part or whole: by repayment on the bank, or against the grant. */
export async function settleRecovery(
  world: World,
  actor: Actor,
  given: Given,
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
      if (given.version !== undefined && given.version !== row.version) return refuse('stale');
      const next = advance(recoveryLifecycle, given.move, row.state as RecoveryState);
      if (!next.ok) return next;
      const { move, valueDate } = given;
      if (valueDate > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'valueDate' });
      if (await isClosedDay(tx, row.programmeId, valueDate)) return refuse('period-closed', { field: 'valueDate' });
      const amountMinor = given.amountMinor ?? restOf(row);
      const followed = await MOVES[move](world, tx, { actor, row, valueDate, amountMinor });
      if (!followed.ok) return followed;
      const { events, restMinor } = followed.value;
      const news = await recoveryNews(tx, row, move, { amountMinor, restMinor });
      return ok({ ...news, events: [...news.events, ...events] });
    },
  );
}

type About = { actor: Actor; row: Row; valueDate: LocalDate; amountMinor: bigint };
type Followed = Pick<Settled, 'restMinor'> & { readonly events: readonly DomainEvent[] };
type Move = (world: World, tx: Tx, about: About) => Promise<Result<Followed, DisbursementRefusal>>;

/** What each move does; what is left of the debt, and the events that follow from it. */
const MOVES: Readonly<Record<SettlingMove, Move>> = { order, repay, offset };

async function order(...[world, tx, { actor, row }]: Parameters<Move>): ReturnType<Move> {
  const recovery = { ...row, amount: money(row.amountMinor, row.currency) };
  const note = row.documentId ? {} : await printDebitNote(world, tx, { actor, recovery });
  await tx
    .update(recoveries)
    .set({ ...note, state: 'ordered', version: row.version + 1 })
    .where(eq(recoveries.id, row.id));
  return ok({ restMinor: restOf(row), events: [] });
}

async function repay(...[world, tx, { actor, row, ...part }]: Parameters<Move>): ReturnType<Move> {
  return repayRecovery(world, tx, { recovery: row, ...part, by: actorReference(actor) });
}

/** Dr 1200 Cr 1300; the next payment is less by it. */
async function offset(...[world, tx, { actor, row, ...part }]: Parameters<Move>): ReturnType<Move> {
  const decision = decideOffset(part.amountMinor, await offsetFacts(tx, row.agreementId));
  if (!decision.ok) return decision;
  const by = actorReference(actor);
  const kept = await keepSettlement(world, tx, { recovery: row, ...part, move: 'offset', by });
  return kept.ok ? ok({ restMinor: kept.value.restMinor, events: [] }) : kept;
}
