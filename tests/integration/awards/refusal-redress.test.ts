import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications, eligibilityChecks } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { eligibilityAssessments, secondLooks } from '#db/schema/eligibility.ts';
import { notices } from '#db/schema/messages.ts';
import { redresses } from '#db/schema/redress.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { decideEligibility } from '#app/applications/decide-eligibility.server.ts';
import { giveSecondLook } from '#app/applications/opening/give-second-look.server.ts';
import { ineligibleFacts } from '#app/applications/opening/ineligible-facts.server.ts';
import { refusalComplaint } from '#app/applications/opening/refusal-complaint.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { decideRedress } from '#app/awards/redress/decide-redress.server.ts';
import { fileRedress } from '#app/awards/redress/file-redress.server.ts';
import { redressLetterFacts } from '#app/awards/redress/redress-letter-facts.server.ts';
import { ownRedressPage, redressPage } from '#app/awards/redress/redress-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { answered, versionOf } from '#tests/support/refused-file.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const GROUNDS = 'The statutes were attached, on page 3.';

let world: TestWorld;
let made: Awaited<ReturnType<typeof programme>>;
let call: TestCall;
let officer: Person;
let manager: Person;
let coordinator: Person;
let count = 0;
const key = () => namedKey(`refusal-redress-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const now = () => world.clock.now();

beforeAll(async () => {
  world = await testWorld({ now: NOW.toISOString(), max: 10 });
  made = await programme(world);
  const programmeId = made.id;
  call = await openCall(world, { programmeId });
  officer = await person(world, 'grants-officer', { programmeId });
  manager = await person(world, 'call-manager', { programmeId });
  coordinator = await person(world, 'partner-coordinator', { programmeId });
});
afterAll(() => world.close());

/** A submitted file the officer found ineligible for the line `signed` and the manager confirmed. */
async function refusedFile() {
  world.setNow(NOW);
  const self = (await applicant(world)).person;
  const applicationId = await completeDraft(world, self, call.id);
  expectOk(await submitApplication(world, self, { applicationId, declarations: ['exclusion'], key: key() }));
  const answers = answered(call.content, 'signed');
  const about = { applicationId, version: await versionOf(world, applicationId) };
  expectOk(await decideEligibility(world, officer, { ...about, answers, key: key() }));
  expectOk(await giveSecondLook(world, manager, { ...about, verdict: 'confirmed', reason: '', key: key() }));
  return { self, applicationId };
}

const complain = (who: Person, applicationId: string) =>
  fileRedress(world, who, { applicationId, grounds: GROUNDS, key: key() });
const answer = (who: Person, redressId: string, verdict: 'uphold' | 'dismiss') =>
  decideRedress(world, who, { redressId, version: 1, verdict, answer: 'The statutes are there.', key: key() });
const rowOf = async (id: string) => {
  const [row] = await world.db.select().from(applications).where(eq(applications.id, id));
  return row;
};

describe('a complaint against being found ineligible', () => {
  it('is filed once and in time, by the applicant of the file, about a refusal that stands', async () => {
    const { self, applicationId } = await refusedFile();
    const stranger = (await applicant(world)).person;
    const viewer = await person(world, 'applicant-viewer', {
      organisationId: (await rowOf(applicationId))?.organisationId ?? '',
    });
    expect(codeOf(await complain(stranger, applicationId))).toBe('not-found');
    expect(codeOf(await complain(viewer, applicationId))).toBe('role-may-not');
    const facts = await ineligibleFacts(world.db, self, applicationId);
    expect(facts?.redressUntil).toBe('2026-11-12');
    world.setNow(addDays(NOW, 11));
    expect(codeOf(await complain(self, applicationId))).toBe('redress-over');
    const file = { id: applicationId, state: 'ineligible' } as const;
    expect(await refusalComplaint(world.db, file, now())).toBeNull();
    const [refusal] = await world.db
      .select()
      .from(eligibilityAssessments)
      .where(eq(eligibilityAssessments.applicationId, applicationId));
    const late = { id: world.ids.next(), programmeId: made.id, callId: call.id, applicationId, assessmentId: refusal?.id ?? '', state: 'filed', grounds: GROUNDS, filedBy: self.accountId, filedAt: now() }; // prettier-ignore
    const behind = () => world.db.insert(redresses).values(late);
    await expect(behind()).rejects.toMatchObject({ cause: { constraint_name: 'redress_in_time' } });
    world.setNow(addDays(NOW, 10));
    expectOk(await complain(self, applicationId));
    expect(codeOf(await complain(self, applicationId))).toBe('redress-filed-before');
    expect(await refusalComplaint(world.db, file, now())).toEqual({ until: '2026-11-12', filed: true });
  });

  it('tells those who may answer it, and neither grounds nor names; who decided does not answer', async () => {
    const { self, applicationId } = await refusedFile();
    const { redressId } = expectOk(await complain(self, applicationId));
    const told = await world.db.select().from(notices).where(eq(notices.entityId, redressId));
    expect(told.map(({ accountId }) => accountId)).toContain(coordinator.accountId);
    for (const who of [officer, manager]) {
      expect(told.map(({ accountId }) => accountId)).not.toContain(who.accountId);
      expect(codeOf(await answer(who, redressId, 'uphold'))).toBe('redress-by-another');
    }
    const page = await redressPage(world.db, coordinator, redressId);
    expect(page).toMatchObject({ about: 'eligibility', decisionId: null, verdict: { allowed: true } });
    expect(page?.grounds).toMatchObject([{ code: 'signed', reason: 'Missing: signed' }]);
    const forced = world.db
      .update(redresses)
      .set({ state: 'upheld', decidedBy: manager.accountId, decidedAt: now(), answer: 'Yes.' })
      .where(eq(redresses.id, redressId));
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'redress_by_another' } });
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, redressId));
    expect(JSON.stringify([events, told])).not.toContain(GROUNDS);
  });

  it('dismissed, the refusal stands, for good', async () => {
    const { self, applicationId } = await refusedFile();
    const { redressId } = expectOk(await complain(self, applicationId));
    expectOk(await answer(coordinator, redressId, 'dismiss'));
    expect((await rowOf(applicationId))?.state).toBe('ineligible');
    expect(codeOf(await answer(coordinator, redressId, 'uphold'))).toBe('move-not-allowed');
    expect(codeOf(await complain(self, applicationId))).toBe('redress-filed-before');
    const [look] = await world.db.select().from(secondLooks).innerJoin(eligibilityAssessments, eq(eligibilityAssessments.id, secondLooks.assessmentId)).where(eq(eligibilityAssessments.applicationId, applicationId)); // prettier-ignore
    expect(look?.second_looks.redressUntil).toBe('2026-11-12');
  });

  it('upheld, the file is eligible, with a new assessment that says why, and goes to reviewers', async () => {
    const { self, applicationId } = await refusedFile();
    const { redressId } = expectOk(await complain(self, applicationId));
    expect(await redressLetterFacts(world, self, applicationId)).toBeNull();
    const free = () => world.db.update(applications).set({ state: 'eligible' }).where(eq(applications.id, applicationId)); // prettier-ignore
    await expect(free()).rejects.toMatchObject({ cause: { constraint_name: 'refusal_stands' } });
    expectOk(await answer(coordinator, redressId, 'uphold'));
    expect(await rowOf(applicationId)).toMatchObject({ state: 'eligible', decidedAt: null });
    const checks = await world.db
      .select()
      .from(eligibilityChecks)
      .where(eq(eligibilityChecks.applicationId, applicationId));
    expect(checks.every(({ result }) => result === 'met')).toBe(true);
    expect(checks.find(({ checkCode }) => checkCode === 'signed')).toMatchObject({
      reason: 'The statutes are there.',
      checkedBy: coordinator.accountId,
    });
    const kept = await world.db
      .select({ number: eligibilityAssessments.number, outcome: eligibilityAssessments.outcome })
      .from(eligibilityAssessments)
      .where(eq(eligibilityAssessments.applicationId, applicationId))
      .orderBy(eligibilityAssessments.number);
    expect(kept).toEqual([
      { number: 1, outcome: 'ineligible' },
      { number: 2, outcome: 'eligible' },
    ]);
    const own = await world.db.select().from(notices).where(eq(notices.accountId, self.accountId));
    expect(own.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['redress-answered', 'application-eligible']));
    expect(await redressLetterFacts(world, self, applicationId)).toMatchObject({
      about: 'eligibility',
      state: 'upheld',
      answer: 'The statutes are there.',
    });
    expect(await ownRedressPage(world.db, self, { applicationId, at: now() })).toMatchObject({
      redress: { state: 'upheld' },
      verdict: { allowed: false },
    });
    await world.db.update(calls).set({ state: 'closed' }).where(eq(calls.id, call.id));
    const consortiumMemberId = made.members.P1;
    const reader = await person(world, 'reviewer', { programmeId: made.id, consortiumMemberId });
    const asked = { applicationId, reviewerIds: [reader.accountId], key: key() };
    expectOk(await assignReviewers(world, officer, asked));
  });
});
