import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import {
  balancePayments,
  holdLifts,
  retentionClocks,
  retentionHolds,
  retentionSubjects,
} from '#db/schema/retention.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { ACCESS } from '#app/people/access.ts';
import { liftHold } from '#app/retention/lift-hold.server.ts';
import { placeHold } from '#app/retention/place-hold.server.ts';
import { recordBalance } from '#app/retention/record-balance.server.ts';
import { RETENTION_CLASSES, retentionEnd } from '#app/retention/retention-class.ts';
import { dueSubjects } from '#app/retention/retention-store.server.ts';
import { endedProgramme, type EndedProgramme } from '#tests/support/ended-programme.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let owner: Connection;
let ended: EndedProgramme;
let programmeId: string;

beforeAll(async () => {
  world = await testWorld();
  owner = connect(world.database.ownerUrl, { max: 1 });
  ended = await endedProgramme(world);
  programmeId = ended.grant.programmeId;
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

const due = async () => {
  const items = await dueSubjects(world.db, { programmeId, on: '2026-11-02', limit: 50 });
  return items.map((item) => item.subjectId);
};
const breaks = (rule: string) => ({ cause: { constraint_name: rule } });
const place = (actor: Person, reference: string, kind: 'agreement' | 'call' | 'organisation' | 'programme') =>
  placeHold(world, actor, { kind, reference, reason: 'audit', caseReference: 'ECA 4/2026', key: freshKey() });
const lift = (actor: Person, holdId: string) => liftHold(world, actor, { holdId, key: freshKey() });

describe('the clocks', () => {
  it('I35: rejected applications go early; nothing of a grant goes before its balance is paid', async () => {
    const { unfunded, grant } = ended;
    expect((await due()).toSorted()).toEqual([unfunded.applicationId, unfunded.organisationId].toSorted());
    const paid = { paidOn: '2019-06-30', reference: 'PO 17', lawUntil: '' };
    expect(codeOf(await recordBalance(world, ended.lead, { ...paid, paidOn: '2018-06-30', key: freshKey() }))).toBe(
      'balance-before-the-end',
    );
    expectOk(await recordBalance(world, ended.lead, { ...paid, key: freshKey() }));
    expect(await due()).toContain(grant.agreement.organisationId);
    expectOk(await recordBalance(world, ended.admin, { ...paid, lawUntil: '2030-12-31', key: freshKey() }));
    expect(await due()).not.toContain(grant.agreement.organisationId);
    expectOk(await recordBalance(world, ended.admin, { ...paid, key: freshKey() }));
  });

  it('I35: the database knows the same classes, and comes to the same day as the portal', async () => {
    const clocks = await world.db.select().from(retentionClocks);
    const subjects = await world.db.select().from(retentionSubjects);
    expect(subjects.length).toBeGreaterThan(2);
    for (const subject of subjects) {
      const own = clocks.filter((clock) => clock.subjectId === subject.subjectId);
      expect(retentionEnd(own), subject.reference).toBe(subject.endsOn);
    }
    for (const clock of clocks) {
      const known = RETENTION_CLASSES[clock.class as keyof typeof RETENTION_CLASSES];
      expect(clock.months, clock.class).toBe(known.months ?? 5 * 12);
    }
  });

  it('I35: the database refuses a balance before the action ended, and from anybody but a custodian', async () => {
    const row = (recordedBy: Person, paidOn: string) => ({
      id: world.ids.next(),
      programmeId,
      paidOn,
      reference: 'PO',
      recordedBy: recordedBy.accountId,
      recordedAt: world.clock.now(),
    });
    const insert = (by: Person, paidOn: string) => world.db.insert(balancePayments).values(row(by, paidOn));
    await expect(insert(ended.lead, '2018-12-30')).rejects.toMatchObject(breaks('balance_after_the_action'));
    await expect(insert(ended.unfunded.person, '2019-06-30')).rejects.toMatchObject(breaks('only_custodians'));
  });
});

describe('holds', () => {
  it('I36: what a hold covers is not due until two different custodians have lifted it', async () => {
    const { agreement } = ended.grant;
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
    const { holdId } = expectOk(await place(ended.lead, row?.reference ?? '', 'agreement'));
    expect(await due()).not.toContain(agreement.organisationId);
    expect(await due()).toContain(ended.unfunded.organisationId);
    expect(expectOk(await lift(ended.lead, holdId)).step).toBe(1);
    expect(codeOf(await lift(ended.lead, holdId))).toBe('second-custodian-needed');
    expect(await due()).not.toContain(agreement.organisationId);
    expect(expectOk(await lift(ended.admin, holdId)).step).toBe(2);
    expect(await due()).toContain(agreement.organisationId);
    expect(codeOf(await lift(ended.admin, holdId))).toBe('hold-lifted');
  });

  it.each([
    ['programme', 'TEST', 3],
    ['call', 'OPEN-1', 2],
  ] as const)('I36: a hold on a %s covers everything in it', async (kind, reference, covered) => {
    const before = await due();
    const { holdId } = expectOk(await place(ended.admin, reference, kind));
    expect(before.length - (await due()).length).toBe(covered);
    expectOk(await lift(ended.lead, holdId));
    expectOk(await lift(ended.admin, holdId));
    expect(await due()).toEqual(before);
  });

  it('I36: two people lifting at once are two steps, never one', async () => {
    const { holdId } = expectOk(await place(ended.lead, 'TEST', 'programme'));
    const steps = await Promise.all([lift(ended.lead, holdId), lift(ended.admin, holdId)]);
    expect(new Set(steps.map((step) => expectOk(step).step))).toEqual(new Set([1, 2]));
  });

  it('I36: the database lets no other person lift, nobody twice, and no hold disappear', async () => {
    const { holdId } = expectOk(await place(ended.lead, 'TEST', 'programme'));
    const insert = (step: number, by: Person) =>
      world.db.insert(holdLifts).values({ holdId, step, accountId: by.accountId, liftedAt: world.clock.now() });
    const officer = await person(world, 'grants-officer', { programmeId });
    await expect(insert(1, officer)).rejects.toMatchObject(breaks('only_custodians'));
    await insert(1, ended.lead);
    await expect(insert(2, ended.lead)).rejects.toMatchObject(breaks('hold_lifts_two_people'));
    await expect(owner.sql`delete from ${owner.sql('retention_holds')} where id = ${holdId}`).rejects.toThrow(
      'append-only',
    );
    await expect(world.db.delete(retentionHolds).where(eq(retentionHolds.id, holdId))).rejects.toThrow();
    expectOk(await lift(ended.admin, holdId));
  });

  it('nobody but a custodian of the programme may do any of it, and the database names the same roles', async () => {
    const officer = await person(world, 'grants-officer', { programmeId });
    const elsewhere = await person(world, 'overall-lead', { programmeId: world.ids.next() });
    for (const actor of [officer, elsewhere, ended.unfunded.person]) {
      expect(codeOf(await place(actor, 'TEST', 'programme'))).toBe('role-may-not');
    }
    const [source] = await owner.sql<{ prosrc: string }[]>`select prosrc from pg_proc where proname = 'is_custodian'`;
    const roles = [...(/in \(([^)]*)\)/.exec(source?.prosrc ?? '')?.[1] ?? '').matchAll(/'([\w-]+)'/g)];
    expect(roles.map(([, role]) => role)).toEqual([...ACCESS['retention.keep']]);
  });
});
