import { and, eq } from 'drizzle-orm';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { redresses } from '#db/schema/redress.ts';
import { shortlists } from '#db/schema/shortlists.ts';
import { applicationPage } from '#app/applications/application-pages.server.ts';
import { answersOf, applicationFacts, budgetLinesOf } from '#app/applications/application-store.server.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { attachDocument } from '#app/applications/attach-document.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { reasonField } from '#app/awards/award-list.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import { decideRedress } from '#app/awards/redress/decide-redress.server.ts';
import { fileRedress } from '#app/awards/redress/file-redress.server.ts';
import { noteField } from '#app/awards/shortlist/shortlist-form.ts';
import { latestShortlist } from '#app/awards/shortlist/shortlist-store.server.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { callsPage } from '#app/calls/public-pages.server.ts';
import { turnCalls } from '#app/calls/turn-calls.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PDF, type TestApplicant } from '#tests/support/applicant.ts';
import { GRID, reviewed } from '#tests/support/closed-call.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { setRules } from '#tests/support/set-rules.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const MONEY = { envelopeMinor: 500_000_00n, minimumMinor: 5_000_00n, maximumMinor: 60_000_00n };
const ZONE = { deadlineZone: 'Europe/Brussels', currency: 'EUR', graceMinutes: 30 };
const CONTENT: CallContent = { ...CALL_CONTENT, ...GRID, languages: ['en'] };
const METHOD = { code: 'method', label: { en: 'Method' }, kind: 'text', required: true } as const;
const FULL: CallContent = {
  ...CONTENT,
  sections: [...CONTENT.sections, { code: 'work', title: { en: 'Work plan' }, questions: [METHOD] }],
};

let world: TestWorld;
let portal: TestPortal;
let manager: Person;
let lead: TestAccount;
let officer: TestAccount;
let readers: readonly Person[];
let note: { callId: string; reference: string };
let full: { callId: string; reference: string };
let own: readonly TestApplicant[];
let noteIds: readonly string[];
let count = 0;
const key = () => namedKey(`two-stages-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
const stateOf = async (id: string | undefined) => (await applicationFacts(world.db, id ?? ''))?.state;
const at = <Each>(list: readonly Each[], index: number): Each => {
  const each = list[index];
  if (each === undefined) throw new Error('no such item');
  return each;
};

beforeAll(async () => {
  world = await testWorld();
  world.setNow(NOW);
  const made = await programme(world);
  const programmeId = made.id;
  // I2: room for one envelope, not for two.
  await setRules(world, programmeId, { fstpBudgetMinor: MONEY.envelopeMinor });
  manager = await person(world, 'call-manager', { programmeId });
  lead = await account(world, [{ role: 'overall-lead', programmeId }], { totp: true });
  officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  const of = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  readers = [await of(made.members.P1), await of(made.members.P2)];
  const about = { ...MONEY, ...ZONE, opensAt: addDays(NOW, -1) };
  const first = { ...about, deadlineAt: addDays(NOW, 30), content: CONTENT };
  note = expectOk(await draftCall(world, manager, { ...first, key: key() }));
  const second = { ...about, deadlineAt: addDays(NOW, 120), content: FULL, stageOf: note.callId };
  full = expectOk(await draftCall(world, manager, { ...second, key: key() }));
  expect(codeOf(await draftCall(world, manager, { ...second, key: key() }))).toBe('second-stage-not-now');
  portal = await realPortal(world, ['ui', 'people', 'calls', 'applications', 'awards']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

describe('a call of two stages', () => {
  it('I2, I6: is published second stage first, and promises its envelope once', async () => {
    const approver = await personOf(world, lead);
    const approve = (callId: string, version: number) => approveCall(world, approver, { callId, version, key: key() });
    expect(codeOf(await approve(note.callId, 2))).toBe('call-not-ready');
    const forced = world.db.update(calls).set({ state: 'approved' }).where(eq(calls.id, note.callId));
    await expect(forced).rejects.toMatchObject(broken('call_stages_published'));
    expectOk(await approve(full.callId, 1));
    expectOk(await approve(note.callId, 2));
    const changed = world.db.update(calls).set({ stage: 'single' }).where(eq(calls.id, note.callId));
    await expect(changed).rejects.toMatchObject(broken('call_stages_fixed'));
    const [open] = await callsPage(world.db, { only: 'open', after: null, at: NOW });
    expect(open?.calls.map(({ reference }) => reference)).toEqual([note.reference]);
    const page = await visitor(portal, null).read(paths.call(note.reference));
    expect(page.body).toContain(paths.call(full.reference));
  });

  it('takes concept notes; nobody enters the second stage before the shortlist', async () => {
    own = [await applicant(world), await applicant(world), await applicant(world)];
    const ids: string[] = [];
    for (const { person: who } of own) {
      const applicationId = await completeDraft(world, who, note.callId);
      const submission = { applicationId, declarations: ['exclusion'], key: key() };
      expectOk(await submitApplication(world, who, submission));
      ids.push(applicationId);
    }
    noteIds = ids;
    const early = { callId: full.callId, language: 'en', key: key() } as const;
    expect(codeOf(await startApplication(world, at(own, 0).person, early))).toBe('not-shortlisted');
    world.setNow(addDays(NOW, 31));
    await turnCalls(world);
    await world.db.update(applications).set({ state: 'eligible' }).where(eq(applications.callId, note.callId));
    const desk = await personOf(world, officer);
    for (const [index, applicationId] of noteIds.entries()) {
      const points = index === 2 ? ([9, 9] as const) : ([19 - index, 19] as const);
      await reviewed(world, desk, { applicationId, reviewers: readers, points: [points, points] });
    }
    expectOk(await fixRanking(world, desk, { callId: note.callId, key: key() }));
    const list = { callId: note.callId, version: null, metOn: null, minutes: '', voters: [], chair: null };
    expect(codeOf(await prepareAward(world, desk, { ...list, key: key() }))).toBe('call-takes-notes');
  });

  it('I12: a shortlist is proposed by one person and decided by another; then everybody is told', async () => {
    const desk = visitor(portal, await cookieOf(world, officer));
    const page = paths.shortlist(note.callId);
    expect((await desk.read(page)).body).toContain('Propose this shortlist');
    const [best, second] = [at(noteIds, 0), at(noteIds, 1)];
    const wrong = await desk.post(page, { [noteField(second)]: 'yes' }, { form: 'propose' });
    expect([wrong.status, wrong.body.includes('passed over for one with fewer points')]).toEqual([422, true]);
    const right = { [noteField(best)]: 'yes', [reasonField(second)]: '' };
    expect((await desk.post(page, right, { form: 'propose' })).location).toBe(page);
    expect((await desk.post(page, right, { form: 'propose' })).status).toBe(409);
    const proposal = await latestShortlist(world.db, note.callId);
    if (!proposal) throw new Error('no shortlist');
    const alone = { state: 'decided', endedBy: proposal.proposedBy, endedAt: NOW, redressUntil: '2026-12-13' };
    const forced = world.db.update(shortlists).set(alone).where(eq(shortlists.id, proposal.id));
    await expect(forced).rejects.toMatchObject(broken('shortlists_two_people'));
    const early = world.db.update(applications).set({ state: 'shortlisted' }).where(eq(applications.id, best));
    await expect(early).rejects.toMatchObject(broken('note_shortlisted'));
    const mine = visitor(portal, await cookieOf(world, at(own, 0).account));
    expect((await mine.read(paths.shortlistResult(best))).status).toBe(404);

    const other = visitor(portal, await cookieOf(world, lead));
    expect((await other.post(page, { shortlist: proposal.id }, { form: 'decide' })).status).toBe(422);
    const decided = await other.post(page, { shortlist: proposal.id, seen: 'yes' }, { form: 'decide' });
    expect(decided.location).toBe(page);
    expect(await Promise.all(noteIds.map(stateOf))).toEqual(['shortlisted', 'rejected', 'rejected']);
    const letters = await world.db
      .select({ kind: notices.kind })
      .from(notices)
      .where(and(eq(notices.accountId, at(own, 1).account.accountId), eq(notices.entityId, second)));
    expect(letters.map(({ kind }) => kind)).toContain('not-shortlisted-letter');
    const told = await applicationPage(world.db, at(own, 1).person, { id: second, at: world.clock.now() });
    expect(told).toMatchObject({ application: { state: 'rejected' }, hasResult: true, secondStage: null });
  });

  it('the full proposal starts with everything the note says, and is handed in', async () => {
    const [first, second] = [at(own, 0), at(own, 1)];
    const [best, other] = [at(noteIds, 0), at(noteIds, 1)];
    const mine = visitor(portal, await cookieOf(world, first.account));
    expect((await mine.read(paths.application(best))).body).toContain('Start the full proposal');
    expect((await mine.read(paths.shortlistResult(best))).body).toContain('was shortlisted');
    expect((await mine.read(paths.shortlistLetter(best))).status).toBe(200);
    expect((await mine.read(paths.shortlistResult(other))).status).toBe(404);
    const started = await mine.post(paths.startApplication(full.reference), {}, { form: 'start' });
    const proposalId = (started.location ?? '').split('/').at(-1) ?? '';
    expect((await mine.read(paths.application(best))).body).toContain(paths.application(proposalId));
    const answers = async (id: string) =>
      Object.fromEntries((await answersOf(world.db, id)).map(({ question, value }) => [question, value]));
    expect(await answers(proposalId)).toEqual(await answers(best));
    expect((await budgetLinesOf(world.db, proposalId)).map(({ amountMinor }) => amountMinor)).toEqual([
      20_000_00n,
      1_400_00n,
    ]);
    expect(await applicationFacts(world.db, proposalId)).toMatchObject({ activities: ['R1.1'], durationMonths: 12 });

    const theirs = visitor(portal, await cookieOf(world, second.account));
    const refused = await theirs.post(paths.startApplication(full.reference), {}, { form: 'start' });
    expect([refused.status, refused.body.includes('Only organisations shortlisted')]).toEqual([409, true]);
    const [model] = await world.db.select().from(applications).where(eq(applications.id, proposalId));
    const forged = { ...model, id: world.ids.next(), organisationId: second.organisationId, reference: 'FORGED' };
    const insert = world.db.insert(applications).values(forged as typeof applications.$inferInsert);
    await expect(insert).rejects.toMatchObject(broken('proposal_from_note'));

    const submission = () => ({ applicationId: proposalId, declarations: ['exclusion'], key: key() });
    expect(codeOf(await submitApplication(world, first.person, submission()))).toBe('application-not-complete');
    const method = new Map([['method', { typed: 'Step by step', mark: answerMark(0, '') }]]);
    const section = { applicationId: proposalId, section: 'work', answers: method, key: key() };
    expectOk(await saveSection(world, first.person, section));
    const upload = { mediaType: 'application/pdf', scan: 'not-scanned' as const, open: () => Readable.from([PDF]) };
    const document = { applicationId: proposalId, label: 'statutes', upload, key: key() };
    expectOk(await attachDocument(world, first.person, document));
    expectOk(await submitApplication(world, first.person, submission()));
    expect(await stateOf(proposalId)).toBe('submitted');
  });

  it('who was not shortlisted complains in time; somebody without a part in it answers, and upheld it is shortlisted', async () => {
    const [other, last] = [at(noteIds, 1), at(noteIds, 2)];
    const mine = visitor(portal, await cookieOf(world, at(own, 2).account));
    const page = paths.complaint(last);
    expect((await mine.read(paths.application(last))).body).toContain(page);
    expect((await mine.read(paths.shortlistResult(last))).body).toContain(page);
    expect((await mine.read(paths.shortlistLetter(last))).status).toBe(200);
    expect((await mine.post(page, { grounds: 'A reader missed the annex.' }, { form: 'complaint' })).location).toBe(
      page,
    );
    expect((await mine.post(page, { grounds: 'Again.' }, { form: 'complaint' })).status).toBe(409);
    // A note on the shortlist has nothing to complain of.
    const best = visitor(portal, await cookieOf(world, at(own, 0).account));
    expect((await best.read(paths.complaint(at(noteIds, 0)))).status).toBe(404);

    const [filed] = await world.db.select().from(redresses).where(eq(redresses.applicationId, last));
    const redressId = filed?.id ?? '';
    const uphold = { redressId, version: 1, verdict: 'uphold' as const, answer: 'The annex was there.' };
    for (const involved of [lead, officer]) {
      const who = await personOf(world, involved);
      expect(codeOf(await decideRedress(world, who, { ...uphold, key: key() }))).toBe('redress-by-another');
    }
    const decidedBy = (await personOf(world, lead)).accountId;
    const upheld = { state: 'upheld', remedy: 'shortlisted', decidedBy, decidedAt: world.clock.now(), answer: 'Yes.' };
    const forced = world.db.update(redresses).set(upheld).where(eq(redresses.id, redressId));
    await expect(forced).rejects.toMatchObject(broken('redress_by_another'));
    const { programmeId } = (await applicationFacts(world.db, last)) ?? { programmeId: '' };
    const coordinator = await person(world, 'partner-coordinator', { programmeId });
    const again = { ...uphold, verdict: 'reread' as const, key: key() };
    expect(codeOf(await decideRedress(world, coordinator, again))).toBe('reread-not-possible');
    expectOk(await decideRedress(world, coordinator, { ...uphold, key: key() }));
    expect(await stateOf(last)).toBe('shortlisted');
    expect((await mine.read(paths.shortlistResult(last))).body).toContain('was shortlisted');
    const started = { callId: full.callId, language: 'en', key: key() } as const;
    expectOk(await startApplication(world, at(own, 2).person, started));

    const without = world.db.update(applications).set({ state: 'shortlisted' }).where(eq(applications.id, other));
    await expect(without).rejects.toMatchObject(broken('note_shortlisted'));
    world.setNow(addDays(world.clock.now(), 11));
    const late = { applicationId: other, grounds: 'Too late', key: key() };
    expect(codeOf(await fileRedress(world, at(own, 1).person, late))).toBe('redress-over');
  });
});
