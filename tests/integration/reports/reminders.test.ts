import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { suspensions } from '#db/schema/endings.ts';
import { notices } from '#db/schema/messages.ts';
import { reports } from '#db/schema/reports.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { remindReports } from '#app/reports/schedule/remind-reports.server.ts';
import { scheduleReports } from '#app/reports/schedule/schedule-reports.server.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
});
afterAll(() => world.close());

describe('reminders of reports', () => {
  it('go to the grantee two weeks before, to the office too when late, once each, and rest with the agreement', async () => {
    const officer = await person(world, 'grants-officer', { programmeId });
    const agreement = await activeAgreement(world, { programmeId });
    const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
    const entity = { kind: 'agreement', id: agreement.id };
    const event = { kind: 'agreement.activated', programmeId, entity, body: {} } as const;
    await world.db.transaction((tx) => scheduleReports(world, tx, officer, event));
    const [first] = await world.db
      .select()
      .from(reports)
      .where(eq(reports.agreementId, agreement.id))
      .orderBy(reports.number);
    const due = new Date(`${first?.dueOn}T09:00:00Z`);
    const told = async () => {
      const rows = await world.db
        .select()
        .from(notices)
        .where(eq(notices.entityId, first?.id ?? ''));
      return rows.map((row) => `${row.kind} ${row.accountId === owner.accountId ? 'grantee' : 'office'}`).toSorted();
    };
    world.setNow(addDays(due, -15));
    expect(await remindReports(world)).toBe(0);
    world.setNow(addDays(due, -14));
    expect([await remindReports(world), await remindReports(world)]).toEqual([1, 0]);
    expect(await told()).toEqual(['report-due grantee']);
    const ordered = { orderedBy: officer.accountId, orderedAt: world.clock.now() };
    const told2 = { toldFirst: world.ids.next(), toldSecond: world.ids.next() };
    const rest = {
      id: world.ids.next(),
      programmeId,
      agreementId: agreement.id,
      ground: 'request',
      ...told2,
      ...ordered,
    };
    await world.db.insert(suspensions).values(rest);
    const own = eq(agreements.id, agreement.id);
    await world.db.update(agreements).set({ state: 'suspended' }).where(own);
    world.setNow(addDays(due, 1));
    expect(await remindReports(world)).toBe(0);
    const ended = { outcome: 'resumed', outcomeBy: owner.accountId, outcomeAt: world.clock.now() };
    await world.db.update(suspensions).set(ended).where(eq(suspensions.id, rest.id));
    await world.db.update(agreements).set({ state: 'active', suspendedDays: 3 }).where(own);
    expect(await remindReports(world)).toBe(1);
    world.setNow(addDays(due, 4));
    expect([await remindReports(world), await remindReports(world)]).toEqual([1, 0]);
    expect((await told()).filter((each) => each.startsWith('report-overdue'))).toEqual([
      'report-overdue grantee',
      'report-overdue office',
    ]);
    expect(utcDate(due)).toBe(first?.dueOn);
  });
});
