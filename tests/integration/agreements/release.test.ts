import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { awardReleases, awards } from '#db/schema/awards.ts';
import { calls } from '#db/schema/calls.ts';
import { reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { closeAgreement, proposeClosure } from '#app/agreements/ending/close-agreement.server.ts';
import { endSuspension, suspendAgreement } from '#app/agreements/ending/suspend-agreement.server.ts';
import { booksOf } from '#app/assurance/reconciliation-facts.server.ts';
import { limitsFor } from '#app/awards/limits-store.server.ts';
import { scheduleReports } from '#app/reports/schedule/schedule-reports.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { commit } from '#tests/support/audited-grant.ts';
import { freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let lead: Person;
let manager: Person;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  const where = { programmeId: office.programmeId };
  lead = await person(world, 'overall-lead', where);
  manager = await person(world, 'call-manager', where);
});
afterAll(() => world.close());

const about = async (agreementId: string) => {
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreementId));
  return { agreementId, version: row?.version ?? 0, key: freshKey() };
};

/** What the call of an agreement has promised, its third party holds, and the award itself. */
async function room(agreementId: string) {
  const [row] = await world.db
    .select()
    .from(agreements)
    .innerJoin(awards, eq(awards.id, agreements.awardId))
    .innerJoin(calls, eq(calls.id, agreements.callId))
    .where(eq(agreements.id, agreementId));
  if (!row) throw new Error('no agreement');
  const { organisationId } = row.agreements;
  const limits = await limitsFor(world.db, row.calls, [organisationId], world.clock.now());
  const { committedMinor, heldMinor } = limits;
  return { award: row.awards, committedMinor, held: [...heldMinor.values()].reduce((sum, each) => sum + each, 0n) };
}

const differences = async () => {
  const today = utcDate(world.clock.now());
  const { reconciliation } = await world.db.transaction(
    (tx) => booksOf(tx, { programmeId: office.programmeId, from: '2026-01-01', to: today }),
    { isolationLevel: 'repeatable read' },
  );
  return reconciliation.checks.filter(
    ({ name, differenceMinor }) => ['commitments', 'budgets'].includes(name) && differenceMinor !== 0n,
  );
};

/** EUR 25 000 of EUR 50 000 paid; EUR 1 000 came back, EUR 24 000 were lost and written off: nothing is open. */
async function halfUsed() {
  const { programmeId, requester } = office;
  const agreement = await activeAgreement(world, { programmeId });
  const { id } = agreement;
  await commit(world, { programmeId, agreement });
  await paid(world, office, { agreement, instalment: 1 });
  const memo = { programmeId, agreementId: id, documentReference: 'T', valueDate: '2026-11-02', preparedBy: 'x' };
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  const lines = (debit: '1000' | '1300' | '5900', credit: '1200' | '1300', minor: bigint) =>
    transfer({ debit, credit, amount: euro(minor), eurMinor: minor, rate });
  await world.db.transaction(async (tx) => {
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'refund' }, lines('1000', '1200', 1_000_00n)));
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'disallow' }, lines('1300', '1200', 24_000_00n)));
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'write-off' }, lines('5900', '1300', 24_000_00n)));
    const event = { kind: 'agreement.activated', programmeId, entity: { kind: 'agreement', id }, body: {} } as const;
    await scheduleReports(world, tx, requester, event);
    await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.agreementId, id));
  });
  return id;
}

describe('I3 what an ended agreement left unused', () => {
  it('I3, I5: returns to the call and the cap with the closure, and the commitment with it; the books still agree', async () => {
    const id = await halfUsed();
    const [award] = [(await room(id)).award];
    const forge = (minor: bigint) =>
      world.db
        .update(awards)
        .set({ releasedMinor: minor })
        .where(eq(awards.id, award.id))
        .then(
          () => 'done',
          (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
        );
    expect(await forge(26_000_00n)).toBe('award_released_by_ending');
    expect(await room(id)).toMatchObject({ committedMinor: 50_000_00n, held: 50_000_00n });
    expectOk(await proposeClosure(world, office.requester, { ...(await about(id)), assets: 'None' }));
    expectOk(await closeAgreement(world, lead, await about(id)));
    expect(await room(id)).toMatchObject({
      committedMinor: 24_000_00n,
      held: 24_000_00n,
      award: { state: 'live', amountMinor: 50_000_00n, releasedMinor: 26_000_00n },
    });
    expect((await agreementBalance(world.db, id)).committed).toBe(24_000_00n);
    const [kept] = await world.db.select().from(awardReleases).where(eq(awardReleases.awardId, award.id));
    expect(kept).toMatchObject({ minor: 26_000_00n, releasedBy: lead.accountId });
    expect(kept?.entryId).not.toBeNull();
    expect(await forge(27_000_00n)).toBe('award_released_by_ending');
    expect(await forge(0n)).toBe('award_released_by_ending');
    expect(await differences()).toEqual([]);
  });

  it('I3: is the whole award where an agreement is terminated before any payment', async () => {
    const { programmeId, requester } = office;
    const agreement = await activeAgreement(world, { programmeId });
    await commit(world, { programmeId, agreement });
    const { id } = agreement;
    const told = { toldFirst: lead.accountId, toldSecond: manager.accountId };
    expectOk(await suspendAgreement(world, requester, { ...(await about(id)), ground: 'breach', note: '', ...told }));
    expectOk(await endSuspension(world, lead, { ...(await about(id)), outcome: 'terminated' }));
    expect(await room(id)).toMatchObject({ committedMinor: 0n, held: 0n, award: { state: 'released' } });
    expect(await differences()).toEqual([]);
  });
});
