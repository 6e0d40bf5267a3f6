import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications, applicationAnswers, applicationVersions } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { applicationPage } from '#app/applications/application-pages.server.ts';
import { applicationContent } from '#app/applications/application-content.ts';
import { answerMark, budgetMark, contentSha256 } from '#app/applications/application-hash.ts';
import { budgetLinesOf } from '#app/applications/application-store.server.ts';
import { documentsPage } from '#app/applications/form-pages.server.ts';
import { receiptFacts } from '#app/applications/submission-pages.server.ts';
import { removeDocument } from '#app/applications/remove-document.server.ts';
import { saveBasics } from '#app/applications/save-basics.server.ts';
import { saveBudget } from '#app/applications/save-budget.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { withdrawApplication } from '#app/applications/withdraw-application.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft, newLine, PROFILE, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';
/** `openCall` closes 28 days later and gives half an hour of grace. */
const DEADLINE = new Date('2026-11-30T09:00:00Z').getTime();
const GRACE = 30 * 60_000;

let world: TestWorld;
let programmeId: string;
let call: TestCall;
let count = 0;
const key = () => namedKey(`apply-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: NOW, max: 10 });
  programmeId = (await programme(world)).id;
  call = await openCall(world, { programmeId });
});
afterAll(() => world.close());

async function drafted() {
  const self = await applicant(world);
  return { self, applicationId: await completeDraft(world, self.person, call.id) };
}
const submit = (who: Person, applicationId: string, given = key()) =>
  submitApplication(world, who, { applicationId, declarations: ['exclusion'], key: given });
const colleagueOf = (self: TestApplicant, role: 'applicant-editor' | 'applicant-owner' | 'applicant-viewer') =>
  person(world, role, { organisationId: self.organisationId });

describe('starting', () => {
  it('I8: a second start offers the living draft, also when two people start at once', async () => {
    const self = await applicant(world);
    const colleague = await colleagueOf(self, 'applicant-editor');
    const start = (who: Person) => startApplication(world, who, { callId: call.id, language: 'fr', key: key() });
    const started = (await Promise.all([self.person, colleague, self.person, colleague].map(start))).map(expectOk);
    expect(new Set(started.map(({ applicationId }) => applicationId)).size).toBe(1);
    expect(started.filter(({ existing }) => !existing)).toHaveLength(1);
  });

  it('I8: after a withdrawal a new one may be started, and only then', async () => {
    const { self, applicationId } = await drafted();
    const [before] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
    const withdrawal = { applicationId, version: before?.version ?? 0, key: key() };
    expect(codeOf(await withdrawApplication(world, self.person, { ...withdrawal, version: 1, key: key() }))).toBe(
      'stale',
    );
    expectOk(await withdrawApplication(world, self.person, withdrawal));
    expect(codeOf(await submit(self.person, applicationId))).toBe('move-not-allowed');
    const again = { callId: call.id, language: 'en', key: key() } as const;
    expect(expectOk(await startApplication(world, self.person, again)).applicationId).not.toBe(applicationId);
  });

  it('asks for the organisation first, and takes only what the call is open to (I6)', async () => {
    const nobody = await person(world, 'applicant-owner');
    const about = () => ({ callId: call.id, language: 'en', key: key() }) as const;
    expect(codeOf(await startApplication(world, nobody, about()))).toBe('organisation-missing');
    const alone = await applicant(world, { category: 'individual' });
    expect(codeOf(await startApplication(world, alone.person, about()))).toBe('category-not-eligible');
    const { person: reader } = await applicant(world);
    const unknown = { ...about(), callId: world.ids.next() };
    expect(codeOf(await startApplication(world, reader, unknown))).toBe('not-found');
  });
});

describe('saving', () => {
  const answer = (typed: string, mark: string) => new Map([['problem', { typed, mark }]]);
  const save = (who: Person, applicationId: string, answers: ReturnType<typeof answer>, section = 'context') =>
    saveSection(world, who, { applicationId, section, answers, key: key() });
  const stored = async (applicationId: string) => {
    const rows = await world.db
      .select()
      .from(applicationAnswers)
      .where(eq(applicationAnswers.applicationId, applicationId));
    return rows.find((row) => row.question === 'problem');
  };

  it('an answer over one that somebody else saved meanwhile: neither text is lost', async () => {
    const { self, applicationId } = await drafted();
    const colleague = await colleagueOf(self, 'applicant-editor');
    const printed = answerMark(1, 'Answer to problem');
    const first = expectOk(await save(colleague, applicationId, answer('Theirs', printed)));
    expect(first).toMatchObject({ saved: ['problem'], conflicts: [] });
    const late = expectOk(await save(self.person, applicationId, answer('Mine', printed)));
    expect(late).toMatchObject({ saved: [], conflicts: ['problem'] });
    expect(await stored(applicationId)).toMatchObject({ value: 'Theirs', revision: 2, savedBy: colleague.accountId });
    const both = expectOk(await save(self.person, applicationId, answer('Both', answerMark(2, 'Theirs'))));
    expect(both.saved).toEqual(['problem']);
  });

  it('whoever did not touch an answer is in conflict with nobody', async () => {
    const { self, applicationId } = await drafted();
    const printed = answerMark(1, 'Answer to problem');
    expectOk(await save(self.person, applicationId, answer('Newer', printed)));
    const untouched = expectOk(await save(self.person, applicationId, answer('Answer to problem', printed)));
    expect(untouched).toEqual({ saved: [], marks: {}, conflicts: [], problems: [] });
    expect((await stored(applicationId))?.value).toBe('Newer');
  });

  it('ten at once: one text wins whole, nine are told', async () => {
    const { self, applicationId } = await drafted();
    const printed = answerMark(1, 'Answer to problem');
    const writers = Array.from({ length: 10 }, (_, i) =>
      save(self.person, applicationId, answer(`Text ${i}`, printed)),
    );
    const results = (await Promise.all(writers)).map(expectOk);
    expect(results.filter(({ saved }) => saved.length === 1)).toHaveLength(1);
    expect(results.filter(({ conflicts }) => conflicts.length === 1)).toHaveLength(9);
    expect((await stored(applicationId))?.revision).toBe(2);
  });

  it('EX-6: NUL and bidi controls are not kept; what was saved before stays', async () => {
    const { self, applicationId } = await drafted();
    for (const typed of ['a\u0000b', 'a\u202eb', 'a\u2068b']) {
      const result = expectOk(
        await save(self.person, applicationId, answer(typed, answerMark(1, 'Answer to problem'))),
      );
      expect(result).toMatchObject({ saved: [], problems: [{ field: 'problem', key: 'field.forbiddenCharacters' }] });
    }
    expect((await stored(applicationId))?.value).toBe('Answer to problem');
  });

  it('an answer over its limit is kept all the same and named before submission', async () => {
    const { self, applicationId } = await drafted();
    const long = 'word '.repeat(51).trim();
    const result = expectOk(await save(self.person, applicationId, answer(long, answerMark(1, 'Answer to problem'))));
    expect(result).toMatchObject({ saved: ['problem'], problems: [{ key: 'field.tooManyWords' }] });
    expect(codeOf(await submit(self.person, applicationId))).toBe('application-not-complete');
  });

  it('a budget and basics with a stale version change nothing', async () => {
    const { self, applicationId } = await drafted();
    const lines = await budgetLinesOf(world.db, applicationId);
    const given = { applicationId, lines: [newLine('new-1', 'travel', 100n)], remove: null };
    expect(codeOf(await saveBudget(world, self.person, { ...given, mark: budgetMark([]), key: key() }))).toBe(
      'budget-changed-meanwhile',
    );
    expect(await budgetLinesOf(world.db, applicationId)).toEqual(lines);
    expectOk(await saveBudget(world, self.person, { ...given, mark: budgetMark(lines), key: key() }));
    expect(await budgetLinesOf(world.db, applicationId)).toHaveLength(lines.length + 1);
    const basics = { applicationId, activities: ['R1.1'], durationMonths: 3, language: 'en', key: key() } as const;
    expect(codeOf(await saveBasics(world, self.person, { ...basics, version: 1 }))).toBe('stale');
    expect(
      codeOf(await saveBasics(world, self.person, { ...basics, version: 2, activities: ['R2.1'], key: key() })),
    ).toBe('activities-not-in-call');
  });

  it('AZ-2: strangers find nothing, readers may not write, owners alone submit', async () => {
    const { self, applicationId } = await drafted();
    const stranger = (await applicant(world)).person;
    const viewer = await colleagueOf(self, 'applicant-viewer');
    const editor = await colleagueOf(self, 'applicant-editor');
    const mark = answerMark(1, 'Answer to problem');
    expect(codeOf(await save(stranger, applicationId, answer('x', mark)))).toBe('not-found');
    expect(codeOf(await save(viewer, applicationId, answer('x', mark)))).toBe('role-may-not');
    expect(codeOf(await save(editor, applicationId, answer('x', mark), 'no-such-section'))).toBe('not-found');
    expect(codeOf(await submit(stranger, applicationId))).toBe('not-found');
    expect(codeOf(await submit(editor, applicationId))).toBe('role-may-not');
    expect(await applicationPage(world.db, stranger, { id: applicationId, at: world.clock.now() })).toBeNull();
  });
});

describe('documents', () => {
  it('one taken off a draft is gone from the store, and its hash stays on the record', async () => {
    const { self, applicationId } = await drafted();
    const [row] = await world.db.select().from(documents).where(eq(documents.ownerId, applicationId));
    const given = { applicationId, documentId: row?.id ?? '' };
    const stranger = (await applicant(world)).person;
    expect(codeOf(await removeDocument(world, stranger, { ...given, key: key() }))).toBe('not-found');
    const once = key();
    expectOk(await removeDocument(world, self.person, { ...given, key: once }));
    expectOk(await removeDocument(world, self.person, { ...given, key: once }));
    expect(codeOf(await removeDocument(world, self.person, { ...given, key: key() }))).toBe('not-found');
    await expect(world.documents.open(row?.storageKey ?? '')).rejects.toThrow();
    expect(
      (await documentsPage(world.db, self.person, { id: applicationId, at: world.clock.now() }))?.attached,
    ).toEqual([]);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, applicationId));
    expect(events.find(({ kind }) => kind === 'application.document-removed')?.body).toMatchObject({
      sha256: row?.sha256,
    });
  });
});

describe('submitting', () => {
  it('freezes everything under the number that is on the receipt and in the trail', async () => {
    const { self, applicationId } = await drafted();
    const { sha256, reference } = expectOk(await submit(self.person, applicationId));
    const [version] = await world.db
      .select()
      .from(applicationVersions)
      .where(eq(applicationVersions.applicationId, applicationId));
    const content = applicationContent.parse(version?.content);
    expect(contentSha256(content)).toBe(sha256);
    expect(content).toMatchObject({ reference, totals: { requestedMinor: '2140000' }, declarations: ['exclusion'] });
    const [event] = (await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, applicationId))).filter(
      ({ kind }) => kind === 'application.submitted',
    );
    expect(event?.body).toMatchObject({ sha256, requested: '21400.00', currency: 'EUR', grace: false });
    const receipt = await receiptFacts(world.db, self.person, applicationId);
    expect(receipt).toMatchObject({ sha256, submittedAt: new Date(NOW) });
    // I37: the receipt knows the alias, and nothing of the vault or the working name.
    expect(receipt?.organisationAlias).toMatch(/^ORG-\d{4}$/);
    const printed = JSON.stringify(receipt, (_name, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    for (const name of [PROFILE.legalName, PROFILE.workingName, PROFILE.contactEmail])
      expect(printed).not.toContain(name);
  });

  it('twice with one key, ten times at once with ten: one submission, one version, one receipt', async () => {
    const { self, applicationId } = await drafted();
    const once = key();
    const attempts = [once, once, ...Array.from({ length: 8 }, key)];
    const results = await Promise.all(attempts.map((each) => submit(self.person, applicationId, each)));
    const submitted = results.flatMap((result) => (result.ok ? [result.value.sha256] : []));
    expect(new Set(submitted).size).toBe(1);
    expect(results.filter((result) => !result.ok).map(codeOf)).toEqual(
      Array.from({ length: 10 - submitted.length }, () => 'move-not-allowed'),
    );
    const versions = eq(applicationVersions.applicationId, applicationId);
    expect(await world.db.$count(applicationVersions, versions)).toBe(1);
    const told = await world.db.select().from(notices).where(eq(notices.accountId, self.person.accountId));
    expect(told.filter(({ kind }) => kind === 'application-received')).toHaveLength(1);
    const repeated = await submit(self.person, applicationId, once);
    if (results[0]?.ok) expect(repeated).toEqual(results[0]);
    else expect(codeOf(repeated)).toBe('move-not-allowed');
  });

  it('a saved answer and the submission at once: the frozen version holds what is stored, whichever came first', async () => {
    const { self, applicationId } = await drafted();
    const answers = new Map([['problem', { typed: 'At the last second', mark: answerMark(1, 'Answer to problem') }]]);
    await Promise.all([
      submit(self.person, applicationId),
      saveSection(world, self.person, { applicationId, section: 'context', answers, key: key() }),
    ]);
    const [stored] = (
      await world.db.select().from(applicationAnswers).where(eq(applicationAnswers.applicationId, applicationId))
    ).filter(({ question }) => question === 'problem');
    const [version] = await world.db
      .select()
      .from(applicationVersions)
      .where(eq(applicationVersions.applicationId, applicationId));
    const content = applicationContent.parse(version?.content);
    expect(content.answers.find(({ question }) => question === 'problem')?.value).toBe(stored?.value);
  });

  it('needs every declaration', async () => {
    const { self, applicationId } = await drafted();
    const silent = { applicationId, declarations: [], key: key() };
    expect(codeOf(await submitApplication(world, self.person, silent))).toBe('declaration-missing');
  });

  it('I7: counts by the server’s clock: to the last moment of grace, and not one later', async () => {
    const drafts = [await drafted(), await drafted(), await drafted(), await drafted()] as const;
    const at = async (moment: number, { self, applicationId }: (typeof drafts)[number]) => {
      world.setNow(new Date(moment));
      return submit(self.person, applicationId);
    };
    try {
      expect(codeOf(await at(DEADLINE, drafts[0]))).toBe('ok');
      expect(codeOf(await at(DEADLINE + GRACE, drafts[1]))).toBe('ok');
      expect(codeOf(await at(DEADLINE + GRACE + 1, drafts[2]))).toBe('deadline-passed');
      const late = { callId: call.id, language: 'en', key: key() } as const;
      expect(codeOf(await startApplication(world, (await applicant(world)).person, late))).toBe('deadline-passed');
      const [event] = (
        await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, drafts[1].applicationId))
      ).filter(({ kind }) => kind === 'application.submitted');
      expect(event?.body).toMatchObject({ grace: true });
      // What was saved stays readable.
      const { self, applicationId } = drafts[2];
      const page = await applicationPage(world.db, self.person, { id: applicationId, at: world.clock.now() });
      expect(page).toMatchObject({ application: { state: 'draft' }, left: null });
    } finally {
      world.setNow(NOW);
    }
  });

  it('the database itself refuses an application in the office without a number (I40)', async () => {
    const { applicationId } = await drafted();
    const forced = world.db.update(applications).set({ state: 'submitted' }).where(eq(applications.id, applicationId));
    await expect(forced).rejects.toThrow();
  });
});
