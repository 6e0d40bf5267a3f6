import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { ledgerPeriods } from '#db/schema/ledger.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { closedThrough } from '#app/ledger/closed-books.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideClosing, decideReopening } from './period.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

type Row = typeof ledgerPeriods.$inferSelect;
type Answer = Promise<Result<{ periodId: string }, ProgrammeRefusal>>;

/** Closes the books of the programme through a day that is over: nothing is posted on it or before any more. */
export async function closePeriod(
  world: World,
  actor: Actor,
  given: { readonly through: LocalDate; readonly key: IdempotencyKey },
): Answer {
  if (!can(actor, 'periods.close').allowed) return refuse('role-may-not');
  return perform<{ periodId: string }, ProgrammeRefusal>(world, actor, 'close-period', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    if (!staffMay(actor, 'periods.close', programmeId)) return refuse('not-found');
    await takeTurns(tx, programmeId);
    const at = world.clock.now();
    const { through } = given;
    const about = { today: utcDate(at), closedThrough: await closedThrough(tx, programmeId) };
    const decided = decideClosing(through, about);
    if (!decided.ok) return decided;
    const row = { id: world.ids.next(), programmeId, through };
    await tx.insert(ledgerPeriods).values({ ...row, closedBy: actorReference(actor), closedAt: at });
    return ok({ value: { periodId: row.id }, events: [eventOf('period.closed', row)] });
  });
}

/** Asks to reopen a closed period, with the reason; another person has to agree. */
export async function askReopening(
  world: World,
  actor: Actor,
  given: { readonly periodId: string; readonly reason: string; readonly key: IdempotencyKey },
): Answer {
  return withPeriod(world, actor, { ...given, command: 'ask-reopening' }, async (tx, period) => {
    const decided = decideReopening('ask', period, actorReference(actor));
    if (!decided.ok) return decided;
    if (given.reason === '') return refuse('period-reason-missing', { field: 'reason' });
    const asked = { reason: given.reason, reopenAskedBy: actorReference(actor), reopenAskedAt: world.clock.now() };
    await tx.update(ledgerPeriods).set(asked).where(eq(ledgerPeriods.id, period.id));
    const readers = await accountsHolding(tx, {
      programmeId: period.programmeId,
      roles: ['finance-approver', 'overall-lead'],
    });
    const entity = { kind: 'period', id: period.id };
    const notices = readers
      .filter((accountId) => accountId !== actorReference(actor))
      .map((accountId) => ({ accountId, kind: 'period-reopening-asked', entity, values: { day: period.through } }));
    return ok({ value: { periodId: period.id }, events: [eventOf('period.reopening-asked', period)], notices });
  });
}

/** The second person's word: days after the last period that is still closed can be posted to again. */
export async function confirmReopening(
  world: World,
  actor: Actor,
  given: { readonly periodId: string; readonly key: IdempotencyKey },
): Answer {
  return withPeriod(world, actor, { ...given, command: 'confirm-reopening' }, async (tx, period) => {
    const decided = decideReopening('confirm', period, actorReference(actor));
    if (!decided.ok) return decided;
    const reopened = { reopenedBy: actorReference(actor), reopenedAt: world.clock.now() };
    await tx.update(ledgerPeriods).set(reopened).where(eq(ledgerPeriods.id, period.id));
    return ok({ value: { periodId: period.id }, events: [eventOf('period.reopened', period)] });
  });
}

type Work = (
  tx: Tx,
  period: Row,
) => Promise<
  Result<
    { value: { periodId: string }; events: readonly DomainEvent[]; notices?: readonly NoticeOf[] },
    ProgrammeRefusal
  >
>;
type NoticeOf = {
  accountId: string;
  kind: string;
  entity: { kind: string; id: string };
  values: { day: string };
};

async function withPeriod(
  world: World,
  actor: Actor,
  given: { periodId: string; command: string; key: IdempotencyKey },
  work: Work,
): Answer {
  if (!can(actor, 'periods.reopen').allowed) return refuse('role-may-not');
  return perform<{ periodId: string }, ProgrammeRefusal>(world, actor, given.command, given.key, async (tx) => {
    const [period] = await tx.select().from(ledgerPeriods).where(eq(ledgerPeriods.id, given.periodId)).for('update');
    if (!period || !staffMay(actor, 'periods.reopen', period.programmeId)) return refuse('not-found');
    await takeTurns(tx, period.programmeId);
    return work(tx, period);
  });
}

/** The lock every posting shares (`ledger_period_open`): whoever posts has committed, or will see what is written now. */
async function takeTurns(tx: Tx, programmeId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`period:${programmeId}`}, 0))`);
}

function eventOf(
  kind: `period.${string}`,
  { id, programmeId, through }: Pick<Row, 'id' | 'programmeId' | 'through'>,
): DomainEvent {
  return { kind, programmeId, entity: { kind: 'period', id }, body: { through } };
}
