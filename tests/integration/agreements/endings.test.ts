import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { suspensions } from '#db/schema/endings.ts';
import { notices } from '#db/schema/messages.ts';
import { grantPublications } from '#db/schema/publication.ts';
import { reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { closeAgreement, proposeClosure, reopenAgreement } from '#app/agreements/ending/close-agreement.server.ts';
import { endSuspension, suspendAgreement } from '#app/agreements/ending/suspend-agreement.server.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { openPublication } from '#app/publication/open-publication.server.ts';
import { reportList } from '#app/reports/report-pages.server.ts';
import { scheduleReports } from '#app/reports/schedule/schedule-reports.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { commit } from '#tests/support/audited-grant.ts';
import { checkedPayment, codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let lead: Person;
let manager: Person;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  const { programmeId } = office;
  lead = await person(world, 'overall-lead', { programmeId });
  manager = await person(world, 'call-manager', { programmeId });
});
afterAll(() => world.close());

const rowOf = async (id: string) => {
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, id));
  if (!row) throw new Error('no agreement');
  return row;
};
const about = async (agreementId: string) => ({
  agreementId,
  version: (await rowOf(agreementId)).version,
  key: freshKey(),
});
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

async function suspended(agreementId: string) {
  const told = { toldFirst: lead.accountId, toldSecond: manager.accountId };
  const given = { ...(await about(agreementId)), ground: 'harm', note: '', ...told } as const;
  return suspendAgreement(world, office.requester, given);
}

describe('suspension', () => {
  it('freezes payments, deadlines and publication in one action, and tells the two named people', async () => {
    const { agreement, disbursementId } = await checkedPayment(world, office);
    const { id } = agreement;
    const event = {
      kind: 'agreement.activated',
      programmeId: office.programmeId,
      entity: { kind: 'agreement', id },
      body: {},
    } as const;
    await world.db.transaction((tx) => scheduleReports(world, tx, office.requester, event));
    await world.db.transaction((tx) => openPublication(world, tx, office.requester, event));
    await world.db
      .update(grantPublications)
      .set({ tier: 'anonymised', publicCode: 'before' })
      .where(eq(grantPublications.agreementId, id));
    expectOk(await suspended(id));
    const [shown] = await world.db.select().from(grantPublications).where(eq(grantPublications.agreementId, id));
    expect(shown).toMatchObject({ tier: 'withheld', held: true });
    const payment = { disbursementId, key: freshKey() };
    expect(codeOf(await approveDisbursement(world, office.approvers[0] ?? lead, payment))).toBe('agreement-not-active');
    expect(
      await broken(
        world.db.update(disbursements).set({ state: 'approved_once' }).where(eq(disbursements.id, disbursementId)),
      ),
    ).toBe('disbursement_frozen');
    const told = await world.db.select().from(notices).where(eq(notices.kind, 'agreement-suspended'));
    expect(told.map((each) => each.accountId)).toEqual(expect.arrayContaining([lead.accountId, manager.accountId]));
    const late = async (today: string) => {
      const { rows } = await reportList(world.db, office.requester, { filter: 'late', after: null, today });
      return rows.length;
    };
    const [report] = await world.db.select().from(reports).where(eq(reports.agreementId, id)).orderBy(reports.number);
    const after = (days: number) => utcDate(addDays(new Date(`${report?.dueOn}T00:00:00Z`), days));
    expect(await late(after(5))).toBe(0);
    world.setNow(addDays(world.clock.now(), 5));
    expect(codeOf(await endSuspension(world, office.requester, { ...(await about(id)), outcome: 'resumed' }))).toBe(
      'role-may-not',
    );
    expectOk(await endSuspension(world, lead, { ...(await about(id)), outcome: 'resumed' }));
    expect(await rowOf(id)).toMatchObject({ state: 'active', suspendedDays: 5 });
    expect([await late(after(5)), await late(after(6))]).toEqual([0, 1]);
  });

  it('a termination follows a suspension, by another person; what was promised and not paid is released', async () => {
    const { programmeId } = office;
    const agreement = await activeAgreement(world, { programmeId });
    await commit(world, { programmeId, agreement });
    const { id } = agreement;
    expect(await broken(world.db.update(agreements).set({ state: 'terminated' }).where(eq(agreements.id, id)))).toBe(
      'agreement_suspension',
    );
    expect(await broken(world.db.update(agreements).set({ state: 'suspended' }).where(eq(agreements.id, id)))).toBe(
      'agreement_suspension',
    );
    expectOk(await suspended(id));
    expect(
      await broken(world.db.update(suspensions).set({ ground: 'request' }).where(eq(suspensions.agreementId, id))),
    ).toBe('ending_unchanged');
    expectOk(await endSuspension(world, manager, { ...(await about(id)), outcome: 'terminated' }));
    expect((await rowOf(id)).state).toBe('terminated');
    expect((await agreementBalance(world.db, id)).committed).toBe(0n);
  });
});

describe('I34 closure', () => {
  it('I34: two people close an agreement whose checklist is complete; the database asks again', async () => {
    const { programmeId, requester } = office;
    const agreement = await activeAgreement(world, { programmeId });
    await commit(world, { programmeId, agreement });
    const { id } = agreement;
    const event = { kind: 'agreement.activated', programmeId, entity: { kind: 'agreement', id }, body: {} } as const;
    await world.db.transaction((tx) => scheduleReports(world, tx, requester, event));
    const propose = async () => proposeClosure(world, requester, { ...(await about(id)), assets: 'None' });
    expect(codeOf(await propose())).toBe('closure-incomplete');
    await world.db.update(reports).set({ state: 'accepted' }).where(eq(reports.agreementId, id));
    expectOk(await propose());
    expectOk(await reopenAgreement(world, lead, await about(id)));
    expectOk(await propose());
    expect(codeOf(await closeAgreement(world, requester, await about(id)))).toBe('closure-by-another');
    await world.db.update(reports).set({ state: 'submitted' }).where(eq(reports.agreementId, id));
    expect(codeOf(await closeAgreement(world, lead, await about(id)))).toBe('closure-incomplete');
    await world.db.update(reports).set({ state: 'accepted' }).where(eq(reports.agreementId, id));
    expect(await broken(world.db.update(agreements).set({ state: 'closed' }).where(eq(agreements.id, id)))).toBe(
      'agreement_closure_by_two',
    );
    expectOk(await closeAgreement(world, lead, await about(id)));
    expect((await rowOf(id)).state).toBe('closed');
    expect((await agreementBalance(world.db, id)).committed).toBe(0n);
  });
});
