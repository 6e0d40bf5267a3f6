import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { interestTies } from '#db/schema/interests.ts';
import { organisationMerges } from '#db/schema/merging.ts';
import { applicationPage, ownApplications } from '#app/applications/application-pages.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { withdrawApplication } from '#app/applications/withdraw-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { duplicatePair, duplicatesPage } from '#app/organisations/merging/duplicate-pages.server.ts';
import { proposeMerge, settleMerge, tellApart } from '#app/organisations/merging/merge-organisations.server.ts';
import { changeMember } from '#app/organisations/team/change-member.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let lead: Person;
let count = 0;
const key = () => namedKey(`merge-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z' });
  programmeId = (await programme(world)).id;
  officer = await person(world, 'grants-officer', { programmeId });
  lead = await person(world, 'overall-lead', { programmeId });
});
afterAll(() => world.close());

/** Two descriptions with names of their own that share an address. */
async function twins(email: string) {
  const describe = (name: string) =>
    applicant(world, {
      workingName: name,
      legalName: name,
      legalNameLatin: name,
      contactEmail: email,
      contactPhone: '',
    });
  return [await describe(`Zephyr${count}`), await describe(`Quartz${count}`)] as const;
}
const propose = (by: Person, keptId: string, otherId: string) =>
  proposeMerge(world, by, { one: keptId, other: otherId, keptId, ground: 'double-entry', key: key() });
const settle = (by: Person, one: string, other: string, outcome: 'confirmed' | 'refused' = 'confirmed') =>
  settleMerge(world, by, { one, other, outcome, key: key() });
const oneWith = async (id: string) =>
  (await world.database.app.sql`select id from one_with(${id})`).map((row) => String(row['id'])).toSorted();

describe('organisations that look alike', () => {
  it('are listed with what is alike, and leave the list when told apart', async () => {
    const [one, other] = await twins('alike@example.org');
    const shown = async () =>
      (await duplicatesPage(world.db, officer, null)).rows.filter((row) =>
        [row.one.id, row.other.id].includes(one.organisationId),
      );
    expect(await shown()).toMatchObject([{ links: ['email'], pending: false }]);
    const pair = await duplicatePair(world.db, officer, { one: one.organisationId, other: other.organisationId });
    expect(pair?.links).toEqual(['email']);
    expect(JSON.stringify(pair)).not.toContain('alike@example.org');
    expectOk(await tellApart(world, officer, { one: other.organisationId, other: one.organisationId, key: key() }));
    expect(await shown()).toEqual([]);
  });

  it('I9: nobody recused from either sees or merges them', async () => {
    const [one, other] = await twins('recused@example.org');
    const tied = await person(world, 'grants-officer', { programmeId });
    await world.db.insert(interestTies).values({
      id: world.ids.next(),
      organisationId: other.organisationId,
      accountId: tied.accountId,
      kind: 'mentoring',
      recordedBy: 'system:test',
      recordedAt: world.clock.now(),
    });
    const pair = { one: one.organisationId, other: other.organisationId };
    expect(await duplicatePair(world.db, tied, pair)).toBeNull();
    expect(codeOf(await propose(tied, one.organisationId, other.organisationId))).toBe('not-found');
    const seen = (await duplicatesPage(world.db, tied, null)).rows.map((row) => row.one.id);
    expect(seen).not.toContain(one.organisationId);
    expect(await isRecusedFrom(world.db, tied, one.organisationId)).toBe(false);
    expectOk(await propose(officer, one.organisationId, other.organisationId));
    expectOk(await settle(lead, one.organisationId, other.organisationId));
    expect(await isRecusedFrom(world.db, tied, one.organisationId)).toBe(true);
  });
});

describe('a merge', () => {
  it('I5, I8: takes two people; both count as one, and the people of either reach the files of both', async () => {
    const [kept, gone] = await twins('both@example.org');
    const [first, second] = [await openCall(world, { programmeId }), await openCall(world, { programmeId })];
    const theirs = await completeDraft(world, gone.person, first.id);
    const ours = await completeDraft(world, kept.person, second.id);
    expectOk(await propose(officer, kept.organisationId, gone.organisationId));
    expect(codeOf(await settle(officer, kept.organisationId, gone.organisationId))).toBe('merge-own');
    expect(await oneWith(kept.organisationId)).toEqual([kept.organisationId]);
    expectOk(await settle(lead, gone.organisationId, kept.organisationId));
    expect(await oneWith(gone.organisationId)).toEqual([kept.organisationId, gone.organisationId].toSorted());

    const former = await personOf(world, gone.account);
    const owner = await personOf(world, kept.account);
    expect([organisationOf(former), organisationOf(owner)]).toEqual([kept.organisationId, kept.organisationId]);
    for (const who of [former, owner]) {
      const own = await ownApplications(world.db, who, null);
      expect(own.rows.map(({ id }) => id).toSorted()).toEqual([theirs, ours].toSorted());
      expect(await applicationPage(world.db, who, { id: theirs, at: world.clock.now() })).not.toBeNull();
    }
    const again = await startApplication(world, owner, { callId: first.id, language: 'en', key: key() });
    expect(expectOk(again)).toEqual({ applicationId: theirs, existing: true });
    const declared = { applicationId: theirs, declarations: ['exclusion'], key: key() };
    expectOk(await submitApplication(world, owner, declared));
    const [file] = await world.db.select().from(applications).where(eq(applications.id, theirs));
    expect(file?.organisationId).toBe(gone.organisationId);

    expectOk(await changeMember(world, owner, { accountId: former.accountId, role: null, key: key() }));
    expect((await personOf(world, gone.account)).memberships.every((each) => each.organisationId === null)).toBe(true);
  });

  it('I8: waits until only one of them applies to a call; a refusal leaves both as they were', async () => {
    const [one, other] = await twins('same-call@example.org');
    const call = await openCall(world, { programmeId });
    await completeDraft(world, one.person, call.id);
    const extra = await completeDraft(world, other.person, call.id);
    expect(codeOf(await propose(officer, one.organisationId, other.organisationId))).toBe('merge-same-call');
    const [row] = await world.db.select().from(applications).where(eq(applications.id, extra));
    const withdrawal = { applicationId: extra, version: row?.version ?? 0, key: key() };
    expectOk(await withdrawApplication(world, other.person, withdrawal));
    expectOk(await propose(officer, one.organisationId, other.organisationId));
    expectOk(await settle(lead, one.organisationId, other.organisationId, 'refused'));
    expect((await personOf(world, other.account)).memberships).toHaveLength(1);
    expect(await oneWith(one.organisationId)).toEqual([one.organisationId]);
  });

  it('the database takes no settlement by whoever proposed, no second one, and no chain', async () => {
    const [one, other] = await twins('wall@example.org');
    expectOk(await propose(officer, one.organisationId, other.organisationId));
    const settled = (by: string) =>
      world.db
        .update(organisationMerges)
        .set({ outcome: 'confirmed', settledBy: by, settledAt: world.clock.now() })
        .where(eq(organisationMerges.mergedId, other.organisationId));
    await expect(settled(officer.accountId)).rejects.toMatchObject({
      cause: { constraint_name: 'organisation_merges_by_another' },
    });
    await settled(lead.accountId);
    await expect(settled(lead.accountId)).rejects.toMatchObject({ cause: { constraint_name: 'merge_final' } });
    const third = await applicant(world);
    const chain = world.db.insert(organisationMerges).values({
      id: world.ids.next(),
      keptId: third.organisationId,
      mergedId: one.organisationId,
      ground: 'renamed',
      proposedBy: officer.accountId,
      proposedAt: world.clock.now(),
    });
    await expect(chain).rejects.toMatchObject({ cause: { constraint_name: 'merge_no_chain' } });
  });
});

describe('the pages', () => {
  it('lead from the list to the proposal, and say beside the field what is missing', async () => {
    const portal = await realPortal(world, ['organisations', 'people', 'applications']);
    const [one, other] = await twins('pages@example.org');
    const who = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
    const desk = visitor(portal, await cookieOf(world, who));
    expect((await desk.read(paths.duplicates())).status).toBe(200);
    const here = paths.duplicatePair(one.organisationId, other.organisationId);
    const bare = await desk.post(here, { intent: 'propose', ground: 'renamed' }, { form: 'propose' });
    expect(bare.status).toBe(422);
    const fields = { intent: 'propose', kept: one.organisationId, ground: 'renamed' };
    expect((await desk.post(here, fields, { form: 'propose' })).location).toBe(here);
    const own = await desk.post(here, { intent: 'confirm' }, { form: 'settle' });
    expect(own.status).toBe(403);
    const manager = await account(world, [{ role: 'call-manager', programmeId }], { totp: true });
    expect((await visitor(portal, await cookieOf(world, manager)).read(here)).status).toBe(403);
    await portal.stop();
  });
});
