import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationAnswers, applications, eligibilityChecks } from '#db/schema/applications.ts';
import { eligibilityAssessments, secondLooks } from '#db/schema/eligibility.ts';
import { notices } from '#db/schema/messages.ts';
import { organisationMarks } from '#db/schema/organisation-marks.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { applicationPage } from '#app/applications/application-pages.server.ts';
import { answerMark, budgetMark } from '#app/applications/application-hash.ts';
import { budgetLinesOf } from '#app/applications/application-store.server.ts';
import { decideEligibility } from '#app/applications/decide-eligibility.server.ts';
import { deskApplication } from '#app/applications/desk-pages.server.ts';
import { decideBatch } from '#app/applications/opening/decide-batch.server.ts';
import { giveSecondLook } from '#app/applications/opening/give-second-look.server.ts';
import { ineligibleFacts } from '#app/applications/opening/ineligible-facts.server.ts';
import { ineligibleLetter } from '#app/applications/opening/ineligible-letter.ts';
import { lapseReturns } from '#app/applications/opening/lapse-returns.server.ts';
import { secondLookPage, versionsPage } from '#app/applications/opening/opening-pages.server.ts';
import { openingPage } from '#app/applications/opening/register-pages.server.ts';
import { returnApplication } from '#app/applications/opening/return-application.server.ts';
import { saveBudget } from '#app/applications/save-budget.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { reviseOrganisation } from '#app/organisations/revise-organisation.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft, newLine, PROFILE } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { answered, versionOf } from '#tests/support/refused-file.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';

let world: TestWorld;
let programmeId: string;
let call: TestCall;
let officer: Person;
let manager: Person;
let count = 0;
const key = () => namedKey(`opening-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: NOW, max: 10 });
  programmeId = (await programme(world)).id;
  call = await openCall(world, { programmeId });
  officer = await person(world, 'grants-officer', { programmeId });
  manager = await person(world, 'call-manager', { programmeId });
});
afterAll(() => world.close());

async function submitted() {
  const self = (await applicant(world)).person;
  const applicationId = await completeDraft(world, self, call.id);
  expectOk(await submit(self, applicationId));
  return { self, applicationId };
}
const submit = (who: Person, applicationId: string) =>
  submitApplication(world, who, { applicationId, declarations: ['exclusion'], key: key() });
const version = (applicationId: string) => versionOf(world, applicationId);
const stateOf = async (id: string) => {
  const [row] = await world.db.select().from(applications).where(eq(applications.id, id));
  return row?.state;
};

async function decide(who: Person, applicationId: string, ...unmet: readonly string[]) {
  const given = { applicationId, version: await version(applicationId), answers: answered(call.content, ...unmet) };
  return decideEligibility(world, who, { ...given, key: key() });
}
async function look(who: Person, applicationId: string, verdict: 'confirmed' | 'sent-back', reason = '') {
  const given = { applicationId, version: await version(applicationId), verdict, reason };
  return giveSecondLook(world, who, { ...given, key: key() });
}

describe('eligibility', () => {
  it('I6: is decided once, by the officer of the programme, on the version that was read', async () => {
    const elsewhere = await person(world, 'grants-officer', { programmeId: world.ids.next() });
    const { self, applicationId } = await submitted();
    expect(codeOf(await decide(elsewhere, applicationId))).toBe('not-found');
    expect(codeOf(await decide(self, applicationId))).toBe('role-may-not');
    const about = { applicationId, answers: answered(call.content) };
    const stale = { ...about, version: (await version(applicationId)) - 1, key: key() };
    expect(codeOf(await decideEligibility(world, officer, stale))).toBe('stale');
    const both = await Promise.all([decide(officer, applicationId), decide(officer, applicationId, 'fits')]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });

  it('keeps every answer with the document it rests on, which is one of this file', async () => {
    const { applicationId } = await submitted();
    const file = await deskApplication(world.db, officer, applicationId);
    const reference = file?.documents[0]?.reference ?? '';
    const resting = (evidence: string) =>
      answered(call.content).map((each) => (each.code === 'admin:document:statutes' ? { ...each, evidence } : each));
    const about = { applicationId, version: await version(applicationId) };
    const foreign = { ...about, answers: resting('OPEN-9-0001-D01'), key: key() };
    expect(codeOf(await decideEligibility(world, officer, foreign))).toBe('evidence-unknown');
    expectOk(await decideEligibility(world, officer, { ...about, answers: resting(reference), key: key() }));
    const rows = await world.db
      .select()
      .from(eligibilityChecks)
      .where(eq(eligibilityChecks.applicationId, applicationId));
    expect(new Map(rows.map((row) => [row.checkCode, row.evidence]))).toEqual(
      new Map([
        ['admin:answers', null],
        ['admin:document:statutes', reference],
        ['fits', null],
        ['signed', null],
      ]),
    );
  });
});

describe('a refusal and its second look', () => {
  it('stands, and is told, only when another person has confirmed it', async () => {
    const { self, applicationId } = await submitted();
    expect(expectOk(await decide(officer, applicationId, 'signed'))).toEqual({ eligible: false });
    expect(await stateOf(applicationId)).toBe('submitted');
    expect(await ineligibleFacts(world.db, self, applicationId)).toBeNull();
    expect(codeOf(await decide(officer, applicationId))).toBe('second-look-pending');
    expect(codeOf(await look(officer, applicationId, 'confirmed'))).toBe('second-look-own');
    expect(codeOf(await look(self, applicationId, 'confirmed'))).toBe('role-may-not');
    expect(await secondLookPage(world.db, manager, applicationId)).toMatchObject({ verdict: { allowed: true } });
    expectOk(await look(manager, applicationId, 'confirmed'));
    expect(codeOf(await look(manager, applicationId, 'confirmed'))).toBe('second-look-not-due');
    const page = await applicationPage(world.db, self, { id: applicationId, at: world.clock.now() });
    expect(page).toMatchObject({
      application: { state: 'ineligible' },
      checks: [{ code: 'signed', reason: 'Missing: signed' }],
    });
    const told = await world.db.select().from(notices).where(eq(notices.accountId, self.accountId));
    expect(told.filter(({ kind }) => kind === 'application-ineligible')).toHaveLength(1);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, applicationId));
    expect(JSON.stringify(events.map(({ body }) => body))).not.toContain('Missing: signed');
  });

  it('sent back with a reason, the checklists are gone through again', async () => {
    const { applicationId } = await submitted();
    expectOk(await decide(officer, applicationId, 'fits'));
    expect(codeOf(await look(manager, applicationId, 'sent-back'))).toBe('second-look-reason');
    expectOk(await look(manager, applicationId, 'sent-back', 'The line is met, see page 2'));
    expectOk(await decide(officer, applicationId));
    expect(await stateOf(applicationId)).toBe('eligible');
  });

  it('the letter says the grounds in the language of the application, and no name', async () => {
    const { self, applicationId } = await submitted();
    expectOk(await decide(officer, applicationId, 'admin:document:statutes', 'signed'));
    expectOk(await look(manager, applicationId, 'confirmed'));
    const facts = await ineligibleFacts(world.db, self, applicationId);
    if (!facts) throw new Error('no letter');
    const letter = JSON.stringify(ineligibleLetter(facts, textIn(facts.language)));
    for (const said of ['Is signed', 'Missing: signed', 'Statutes', facts.version.sha256])
      expect(letter).toContain(said);
    for (const name of [PROFILE.legalName, PROFILE.workingName, PROFILE.contactEmail])
      expect(letter).not.toContain(name);
    expect(await ineligibleFacts(world.db, (await applicant(world)).person, applicationId)).toBeNull();
  });

  it('is kept by the database when the portal is bypassed', async () => {
    const { applicationId } = await submitted();
    const force = () =>
      world.db.update(applications).set({ state: 'ineligible' }).where(eq(applications.id, applicationId));
    await expect(force()).rejects.toMatchObject({ cause: { constraint_name: 'ineligible_confirmed' } });
    expectOk(await decide(officer, applicationId, 'fits'));
    await expect(force()).rejects.toMatchObject({ cause: { constraint_name: 'ineligible_confirmed' } });
    const [assessment] = await world.db
      .select()
      .from(eligibilityAssessments)
      .where(eq(eligibilityAssessments.applicationId, applicationId));
    const own = { assessmentId: assessment?.id ?? '', verdict: 'confirmed', reason: '', givenAt: world.clock.now() };
    const forced = world.db.insert(secondLooks).values({ ...own, givenBy: officer.accountId });
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'second_look_by_another' } });
  });
});

describe('a batch', () => {
  it('decides each file by itself: what is refused is named, the others are done, each with its event', async () => {
    const files = [await submitted(), await submitted(), await submitted()];
    const ids = files.map(({ applicationId }) => applicationId);
    expectOk(await decide(officer, ids[2] ?? '', 'fits'));
    const batch = await Promise.all(ids.map(async (id) => ({ applicationId: id, version: await version(id) })));
    const given = { work: 'eligible', files: batch, key: key() } as const;
    const outcome = await decideBatch(world, officer, given);
    expect(outcome).toMatchObject({ decided: 2, undecided: [{ refusal: { code: 'second-look-pending' } }] });
    expect(await Promise.all(ids.map(stateOf))).toEqual(['eligible', 'eligible', 'submitted']);
    const again = await decideBatch(world, officer, given);
    expect(again).toEqual(outcome);
    const page = await openingPage(world.db, manager, { callId: call.id, after: null });
    expect(page?.rows.find(({ id }) => id === ids[2])).toMatchObject({ waits: 'second-look', mine: true });
    const own = await openingPage(world.db, officer, { callId: call.id, after: null });
    expect(own?.rows.find(({ id }) => id === ids[2])).toMatchObject({ mine: false });
    const looks = { work: 'confirm', files: batch.slice(2), key: key() } as const;
    expect(await decideBatch(world, manager, looks)).toEqual({ decided: 1, undecided: [] });
    expect(await stateOf(ids[2] ?? '')).toBe('ineligible');
  });
});

describe('a return for clarification', () => {
  async function returned(parts: readonly string[] = ['context']) {
    const made = await submitted();
    const { applicationId } = made;
    const given = { applicationId, version: await version(applicationId), parts, message: 'Which villages?' };
    expectOk(await returnApplication(world, officer, { ...given, dueOn: '2026-11-12', key: key() }));
    return made;
  }
  const answer = (typed: string, question = 'problem') =>
    new Map([[question, { typed, mark: answerMark(1, `Answer to ${question}`) }]]);
  const stored = async (applicationId: string) => {
    const rows = await world.db
      .select()
      .from(applicationAnswers)
      .where(eq(applicationAnswers.applicationId, applicationId));
    return new Map(rows.map((row) => [row.question, row.value]));
  };

  it('opens the named sections and no other, and what comes back is a new version the office can compare', async () => {
    const { self, applicationId } = await returned();
    const page = await applicationPage(world.db, self, { id: applicationId, at: world.clock.now() });
    expect(page).toMatchObject({ application: { state: 'returned' }, returned: { message: 'Which villages?' } });
    const about = { applicationId, key: key() };
    const other = { ...about, section: 'security', answers: answer('New plan', 'plan') };
    expect(codeOf(await saveSection(world, self, other))).toBe('part-not-returned');
    const lines = await budgetLinesOf(world.db, applicationId);
    const more = { applicationId, mark: budgetMark(lines), lines: [newLine('new-1', 'travel', 100n)], remove: null };
    expect(codeOf(await saveBudget(world, self, { ...more, key: key() }))).toBe('part-not-returned');
    const named = { applicationId, section: 'context', answers: answer('Three villages'), key: key() };
    expectOk(await saveSection(world, self, named));
    const [before] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
    expectOk(await submit(self, applicationId));
    const [after] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
    // I7 is judged by the first submission.
    expect(after).toMatchObject({ state: 'submitted', submittedAt: before?.submittedAt });
    expect(after?.submittedSha256).not.toBe(before?.submittedSha256);
    expect(await versionsPage(world.db, officer, applicationId)).toMatchObject({
      asked: { parts: ['context'] },
      changes: [{ kind: 'answer', question: 'problem', before: 'Answer to problem', after: 'Three villages' }],
    });
    expect(codeOf(await decide(officer, applicationId))).toBe('ok');
  });

  it('I7: is answered after the deadline of the call, to the last moment of its own, and lapses after it', async () => {
    const parts = ['context', ':budget'];
    const [inTime, late] = [await returned(parts), await returned(parts)];
    const save = (who: Person, applicationId: string) =>
      saveSection(world, who, { applicationId, section: 'context', answers: answer('Never sent'), key: key() });
    try {
      expectOk(await save(late.self, late.applicationId));
      const lines = await budgetLinesOf(world.db, late.applicationId);
      const more = { mark: budgetMark(lines), lines: [newLine('new-1', 'travel', 100n)], remove: null };
      expectOk(await saveBudget(world, late.self, { applicationId: late.applicationId, ...more, key: key() }));
      world.setNow('2026-11-12T22:59:00Z');
      expectOk(await submit(inTime.self, inTime.applicationId));
      expect(await lapseReturns(world)).toBe(0);
      world.setNow('2026-11-12T22:59:00.001Z');
      expect(codeOf(await save(late.self, late.applicationId))).toBe('part-not-returned');
      expect(codeOf(await submit(late.self, late.applicationId))).toBe('deadline-passed');
      await Promise.all([lapseReturns(world), lapseReturns(world)]);
      const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, late.applicationId));
      expect(events.filter(({ kind }) => kind === 'application.return-lapsed')).toHaveLength(1);
      expect(await stateOf(late.applicationId)).toBe('submitted');
      expect((await stored(late.applicationId)).get('problem')).toBe('Answer to problem');
      expect(await budgetLinesOf(world.db, late.applicationId)).toHaveLength(lines.length);
      expect(codeOf(await decide(officer, late.applicationId))).toBe('ok');
    } finally {
      world.setNow(NOW);
    }
  });

  it('is given by the office of the programme, on a file that waits for it', async () => {
    const { self, applicationId } = await submitted();
    const about = { applicationId, parts: ['context'], message: 'Which?', dueOn: '2026-11-12' };
    const give = async (who: Person, given = about) =>
      returnApplication(world, who, { ...given, version: await version(applicationId), key: key() });
    expect(codeOf(await give(self))).toBe('role-may-not');
    expect(codeOf(await give(officer, { ...about, parts: ['nothing'] }))).toBe('return-parts-unknown');
    expectOk(await decide(officer, applicationId, 'fits'));
    expect(codeOf(await give(officer))).toBe('second-look-pending');
    expectOk(await look(manager, applicationId, 'confirmed'));
    expect(codeOf(await give(officer))).toBe('move-not-allowed');
  });

  it('is kept by the database when the portal is bypassed', async () => {
    const { applicationId } = await returned();
    const write = (question: string, savedAt = world.clock.now()) =>
      world.db
        .insert(applicationAnswers)
        .values({ applicationId, question, value: 'x', revision: 9, savedBy: 'x', savedAt })
        .onConflictDoUpdate({
          target: [applicationAnswers.applicationId, applicationAnswers.question],
          set: { value: 'x', savedAt },
        });
    await write('problem');
    const wall = { cause: { constraint_name: 'returned_part_only' } };
    await expect(write('plan')).rejects.toMatchObject(wall);
    await expect(write('problem', new Date('2026-11-13'))).rejects.toMatchObject(wall);
    const again = (await submitted()).applicationId;
    const forced = world.db.update(applications).set({ state: 'returned' }).where(eq(applications.id, again));
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'return_open' } });
  });
});

describe('applicants that may be one', () => {
  it('are shown to the office with the reason, by hashes alone, until they describe themselves otherwise', async () => {
    const alike = { legalName: 'Mustafa Karimov', legalNameLatin: 'Mustafa Karimov', workingName: 'Mustafa Karimov' };
    const made = async (about: Partial<typeof PROFILE>) => {
      const self = await applicant(world, about);
      const applicationId = await completeDraft(world, self.person, call.id);
      expectOk(await submit(self.person, applicationId));
      return { ...self, applicationId };
    };
    const own = { contactEmail: 'one@example.org', contactPhone: '111 111 1111' };
    const first = await made({ ...alike, ...own });
    const [letters, other] = ['Мустафа Каримов', 'Quiet Harbour Dialogue'];
    const second = await made({ ...own, legalName: letters, legalNameLatin: 'Mostafa Karimov', workingName: letters });
    const third = await made({
      legalName: other,
      legalNameLatin: other,
      workingName: other,
      contactEmail: 'three@example.org',
      contactPhone: '333 333 3333',
    });
    const linked = async (id: string) => (await deskApplication(world.db, officer, id))?.linked ?? [];
    expect(await linked(first.applicationId)).toMatchObject([
      { id: second.applicationId, links: ['email', 'phone', 'name'] },
    ]);
    expect(await linked(third.applicationId)).toEqual([]);
    const stored = await world.db.select().from(organisationMarks);
    expect(JSON.stringify(stored)).not.toMatch(/Karimov|one@example|1111111/i);
    const changed = { ...PROFILE, legalName: other, legalNameLatin: other, workingName: other, version: 1, key: key() };
    expectOk(
      await reviseOrganisation(world, second.person, { ...changed, contactEmail: 'two@example.org', contactPhone: '' }),
    );
    expect(await linked(first.applicationId)).toEqual([]);
  });
});
