import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationAnswers, applications } from '#db/schema/applications.ts';
import { callCorrigenda, calls, callVersions } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { checkPage } from '#app/applications/form-pages.server.ts';
import { returnApplication } from '#app/applications/opening/return-application.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { publicVersions } from '#app/calls/corrigendum-pages.server.ts';
import { discardCorrigendum } from '#app/calls/discard-corrigendum.server.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { publishCorrigendum } from '#app/calls/publish-corrigendum.server.ts';
import { requestCorrigendum } from '#app/calls/request-corrigendum.server.ts';
import { reviseCorrigendum } from '#app/calls/revise-corrigendum.server.ts';
import { sendBackCorrigendum } from '#app/calls/send-back-corrigendum.server.ts';
import { startCorrigendum } from '#app/calls/start-corrigendum.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const DEADLINE = addDays(NOW, 30);
const CONTENT: CallContent = { ...CALL_CONTENT, languages: ['en'] };

let world: TestWorld;
let programmeId: string;
let writer: Person;
let approver: Person;
let group: TestApplicant;
let callId: string;
let draftId: string;

let serial = 0;
const key = () => namedKey(`corrigendum-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  world.setNow(NOW);
  programmeId = (await programme(world)).id;
  writer = await person(world, 'call-manager', { programmeId });
  approver = await person(world, 'overall-lead', { programmeId });
  group = await applicant(world);
  callId = await published();
  draftId = await completeDraft(world, group.person, callId);
});
afterAll(() => world.close());

async function published() {
  const amounts = { envelopeMinor: 100_000_00n, minimumMinor: 5_000_00n, maximumMinor: 60_000_00n };
  const dates = { opensAt: addDays(NOW, -1), deadlineAt: DEADLINE, graceMinutes: 30, deadlineZone: 'Europe/Brussels' };
  const about = { ...amounts, ...dates, currency: 'EUR', content: CONTENT, key: key() };
  const made = expectOk(await draftCall(world, writer, about));
  expectOk(await approveCall(world, approver, { callId: made.callId, version: 1, key: key() }));
  return made.callId;
}

async function rowOf(id: string) {
  const [row] = await world.db.select().from(calls).where(eq(calls.id, id));
  if (!row) throw new Error('no such call');
  return row;
}

async function start(id: string, who = writer, deadlineAt = addDays(DEADLINE, 7)) {
  const { version } = await rowOf(id);
  return startCorrigendum(world, who, {
    callId: id,
    version,
    reason: { en: 'Budget doubled' },
    deadlineAt,
    key: key(),
  });
}

const publish = (id: string, version: number, who = approver) =>
  publishCorrigendum(world, who, { callId: id, version, key: key() });

async function versionOf(applicationId: string) {
  const [row] = await world.db
    .select({ number: callVersions.number })
    .from(applications)
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersionId))
    .where(eq(applications.id, applicationId));
  return row?.number;
}

const answersIn = (applicationId: string) =>
  world.db
    .select({ question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(eq(applicationAnswers.applicationId, applicationId));

const told = async (who: Person) => {
  const rows = await world.db.select().from(notices).where(eq(notices.accountId, who.accountId)).orderBy(notices.id);
  return rows.map(({ kind }) => kind);
};

/** The form without the question on the problem, and with a new one. */
function corrected(before: CallContent): CallContent {
  const sections = before.sections.map((section) =>
    section.code === 'context'
      ? {
          ...section,
          questions: [
            ...section.questions.filter(({ code }) => code !== 'problem'),
            { code: 'change', label: { en: 'What will change' }, kind: 'text' as const, required: true },
          ],
        }
      : section,
  );
  return { ...before, sections };
}

describe('I6: a published call changes by corrigendum', () => {
  it('written by one, published by another: a new version with its own hash; open drafts follow, no answer is lost', async () => {
    const other = await applicant(world, { workingName: 'Second Circle' });
    const submittedId = await completeDraft(world, other.person, callId);
    const declared = { applicationId: submittedId, declarations: ['exclusion'], key: key() };
    expectOk(await submitApplication(world, other.person, declared));
    const before = await answersIn(draftId);

    expectOk(await start(callId));
    const change = { part: 'form', content: corrected, envelopeMinor: 200_000_00n };
    expectOk(await reviseCorrigendum(world, writer, { callId, version: 1, change, key: key() }));
    expect((await rowOf(callId)).envelopeMinor).toBe(100_000_00n);
    expect(expectOk(await requestCorrigendum(world, writer, { callId, version: 2, key: key() })).told).toBe(1);
    expect(codeOf(await publish(callId, 2, writer))).toBe('approver-drafted');
    expect(codeOf(await publish(callId, 1))).toBe('stale');
    const reason = 'Say more';
    expectOk(await sendBackCorrigendum(world, approver, { callId, version: 2, reason, key: key() }));
    expect(await told(writer)).toContain('corrigendum-sent-back');
    const made = expectOk(await publish(callId, 2));
    expect(made.number).toBe(2);

    const row = await rowOf(callId);
    expect(row).toMatchObject({ state: 'open', envelopeMinor: 200_000_00n, currentVersionId: made.callVersionId });
    expect(row.deadlineAt).toEqual(addDays(DEADLINE, 7));
    const [second, first] = await publicVersions(world.db, callId);
    expect(second).toMatchObject({ number: 2, sha256: made.sha256, reason: { en: 'Budget doubled' } });
    expect(second?.changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'moved envelope',
      'moved deadlineAt',
      'item-added question',
      'item-removed question',
    ]);
    expect(first?.sha256).not.toBe(made.sha256);

    expect([await versionOf(draftId), await versionOf(submittedId)]).toEqual([2, 1]);
    expect(await answersIn(draftId)).toEqual(before);
    const page = await checkPage(world.db, group.person, { id: draftId, at: world.clock.now() });
    expect(page?.unasked).toMatchObject([{ question: { code: 'problem' }, value: 'Answer to problem' }]);
    expect(page?.missing.map(({ item }) => item)).toEqual(['change']);
    expect((await told(group.person)).at(-1)).toBe('call-corrected');
    expect((await told(other.person)).at(-1)).toBe('call-corrected-submitted');
  });

  it('a form that was printed before the corrigendum still saves every text, under the question it was asked for', async () => {
    const [problem] = (await answersIn(draftId)).filter(({ question }) => question === 'problem');
    const answers = new Map([
      ['problem', { typed: 'Typed meanwhile', mark: answerMark(1, problem?.value ?? '') }],
      ['people', { typed: '12', mark: answerMark(0, '') }],
    ]);
    const given = { applicationId: draftId, section: 'context', answers, key: key() };
    expect(expectOk(await saveSection(world, group.person, given)).saved.toSorted()).toEqual(['people', 'problem']);
    const page = await checkPage(world.db, group.person, { id: draftId, at: world.clock.now() });
    expect(page?.unasked.map(({ value }) => value)).toEqual(['Typed meanwhile']);
  });
});

describe('a file that was given back when its call was corrected', () => {
  it('keeps the form and the limits it was submitted under, and is taken again', async () => {
    const own = await published();
    const { person: owner } = await applicant(world, { workingName: 'Third Circle' });
    const applicationId = await completeDraft(world, owner, own);
    const submit = () => submitApplication(world, owner, { applicationId, declarations: ['exclusion'], key: key() });
    expectOk(await submit());
    const officer = await person(world, 'grants-officer', { programmeId });
    const [file] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
    const given = {
      applicationId,
      version: file?.version ?? 0,
      parts: ['context'],
      message: 'Who?',
      dueOn: '2026-11-20',
    };
    expectOk(await returnApplication(world, officer, { ...given, key: key() }));

    // EUR 21 400 were asked for; from now on nobody may ask for more than EUR 10 000.
    expectOk(await start(own));
    const change = { part: 'form', content: corrected, maximumMinor: 10_000_00n };
    expectOk(await reviseCorrigendum(world, writer, { callId: own, version: 1, change, key: key() }));
    expectOk(await requestCorrigendum(world, writer, { callId: own, version: 2, key: key() }));
    expectOk(await publish(own, 2));
    expect(await rowOf(own)).toMatchObject({ maximumMinor: 10_000_00n });

    expect(await versionOf(applicationId)).toBe(1);
    const page = await checkPage(world.db, owner, { id: applicationId, at: world.clock.now() });
    expect([page?.missing, page?.unasked]).toEqual([[], []]);
    expect(codeOf(await submit())).toBe('ok');
  });
});

describe('what a corrigendum is refused', () => {
  it('the same deadline, a second one at once, a foreign role, what the checklist misses, and a call that takes nothing any more', async () => {
    const id = await published();
    expect(codeOf(await start(id, writer, DEADLINE))).toBe('deadline-not-later');
    expect(codeOf(await start(id, approver))).toBe('role-may-not');
    expectOk(await start(id));
    expect(codeOf(await start(id))).toBe('corrigendum-open');
    const back = { part: 'basics', deadlineAt: DEADLINE };
    expectOk(await reviseCorrigendum(world, writer, { callId: id, version: 1, change: back, key: key() }));
    expect(codeOf(await publish(id, 2))).toBe('call-not-ready');
    expect(codeOf(await requestCorrigendum(world, writer, { callId: id, version: 2, key: key() }))).toBe(
      'call-not-ready',
    );
    expectOk(await discardCorrigendum(world, writer, { callId: id, version: 2, key: key() }));
    expect(codeOf(await publish(id, 2))).toBe('not-found');
    expectOk(await start(id));
    world.setNow(new Date(DEADLINE.getTime() + 30 * 60_000 + 1));
    expect(codeOf(await publish(id, 1))).toBe('call-not-correctable');
    world.setNow(NOW);
  });

  it('the database lets no published call change by itself, and no ended corrigendum', async () => {
    const id = await published();
    const set = (change: Partial<typeof calls.$inferInsert>) =>
      world.db.update(calls).set(change).where(eq(calls.id, id));
    const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
    await expect(set({ deadlineAt: addDays(DEADLINE, 1) })).rejects.toMatchObject(broken('call_frozen'));
    await expect(set({ content: {} })).rejects.toMatchObject(broken('call_frozen'));
    await expect(set({ state: 'draft' })).rejects.toMatchObject(broken('call_frozen'));
    const { content, currentVersionId } = await rowOf(id);
    const forged = { id: world.ids.next(), callId: id, number: 2, content, sha256: 'f', frozenAt: NOW, frozenBy: 'x' };
    await world.db.insert(callVersions).values(forged);
    await expect(set({ currentVersionId: forged.id })).rejects.toMatchObject(broken('call_deadline_later'));
    const later = { currentVersionId: forged.id, deadlineAt: addDays(DEADLINE, 1) };
    await expect(set(later)).rejects.toMatchObject(broken('call_frozen'));
    expect((await rowOf(id)).currentVersionId).toBe(currentVersionId);

    const [ended] = await world.db
      .select()
      .from(callCorrigenda)
      .where(and(eq(callCorrigenda.callId, callId), eq(callCorrigenda.state, 'published')))
      .orderBy(desc(callCorrigenda.id));
    const reopened = world.db
      .update(callCorrigenda)
      .set({ state: 'drafted' })
      .where(eq(callCorrigenda.id, ended?.id ?? ''));
    await expect(reopened).rejects.toMatchObject(broken('corrigendum_ended'));
    const self = world.db.insert(callCorrigenda).values({
      ...(ended as NonNullable<typeof ended>),
      id: world.ids.next(),
      endedBy: ended?.createdBy ?? '',
    });
    await expect(self).rejects.toMatchObject(broken('call_corrigenda_two_people'));
  });
});
