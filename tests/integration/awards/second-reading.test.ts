import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications, applicationVersions } from '#db/schema/applications.ts';
import { awardDecisions, awardLines, awards } from '#db/schema/awards.ts';
import { notices } from '#db/schema/messages.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { assignments, rankedLists, reviews } from '#db/schema/reviews.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { decideRedress } from '#app/awards/redress/decide-redress.server.ts';
import { fileRedress } from '#app/awards/redress/file-redress.server.ts';
import { orderReaders } from '#app/awards/redress/order-readers.server.ts';
import { redressReadersPage } from '#app/awards/redress/readers-pages.server.ts';
import { recommendAward } from '#app/awards/recommend-award.server.ts';
import { resultPage } from '#app/awards/result-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { rankedContent } from '#app/reviews/ranked-content.ts';
import { rankingPage } from '#app/reviews/ranking-pages.server.ts';
import { reopenReview } from '#app/reviews/reopen-review.server.ts';
import { fixVersion } from '#app/reviews/rereading/fix-version.server.ts';
import { rereadingPage } from '#app/reviews/rereading/rereading-pages.server.ts';
import { statisticsPage } from '#app/reviews/statistics-pages.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { workspacePage } from '#app/reviews/workspace-pages.server.ts';
import { award, awardDesk } from '#tests/support/award-desk.ts';
import { GRID, scores, thirdParty, type ClosedCall } from '#tests/support/closed-call.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { refused } from '#tests/support/refused-file.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

type Desk = Awaited<ReturnType<typeof awardDesk>>;

let world: TestWorld;
let desk: Desk;
let key: Desk['key'];
let handler: Person;
let fresh: readonly Person[];

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const now = () => world.clock.now();
const day = (days: number) => utcDate(addDays(now(), days));
const dates = () => ({ acceptUntil: day(14), redressUntil: day(10), reserveUntil: day(60) });
const idOf = (call: ClosedCall, index: number) => call.files[index]?.applicationId ?? '';
const ownerOf = (call: ClosedCall, index: number) =>
  person(world, 'applicant-owner', { organisationId: call.files[index]?.organisationId ?? '' });

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  desk = await awardDesk(world);
  ({ key } = desk);
  const { programmeId } = desk;
  handler = await person(world, 'partner-coordinator', { programmeId });
  const third = world.ids.next();
  await world.db
    .insert(consortiumMembers)
    .values({ id: third, programmeId, code: 'P3', name: 'Member P3', kind: 'partner', country: 'SE' });
  const fourth = world.ids.next();
  await world.db
    .insert(consortiumMembers)
    .values({ id: fourth, programmeId, code: 'P4', name: 'Member P4', kind: 'partner', country: 'SE' });
  fresh = [
    desk.readers[2] as Person,
    await person(world, 'reviewer', { programmeId, consortiumMemberId: third }),
    await person(world, 'reviewer', { programmeId, consortiumMemberId: fourth }),
  ];
});
afterAll(() => world.close());

/** A told call of three files, the last below the threshold, with an upheld complaint of it that asks for new readers. */
async function upheld(verdict: 'reread' | 'uphold' = 'reread') {
  const call = await desk.ranked([60_000n, 30_000n, 9_000n]);
  const decision = await desk.approved(call);
  expectOk(await notifyAward(world, desk.officer, { ...decision, dates: dates(), key: key() }));
  const owner = await ownerOf(call, 2);
  const filed = { applicationId: idOf(call, 2), grounds: 'The readers missed the annex.', key: key() };
  const { redressId } = expectOk(await fileRedress(world, owner, filed));
  const answered = { redressId, version: 1, verdict, answer: 'Others will read it.', key: key() };
  expectOk(await decideRedress(world, handler, answered));
  return { call, owner, redressId };
}

const order = (redressId: string, readers: readonly Person[], who: Person = handler) =>
  orderReaders(world, who, { redressId, reviewerIds: readers.map((each) => each.accountId), key: key() });

const assignmentOf = async (applicationId: string, reader: Person) => {
  const [row] = await world.db
    .select()
    .from(assignments)
    .where(and(eq(assignments.applicationId, applicationId), eq(assignments.reviewerId, reader.accountId)));
  return row?.id ?? '';
};

async function scored(applicationId: string, reader: Person, points: readonly [number, number]) {
  const assignmentId = await assignmentOf(applicationId, reader);
  expectOk(await declareConflict(world, reader, { assignmentId, nature: 'none', key: key() }));
  const sheet = { assignmentId, scores: scores(...points), feedback: `New words of ${reader.alias}` };
  expectOk(await submitReview(world, reader, { ...sheet, key: key() }));
  return assignmentId;
}

/** A file of the call found ineligible, whose complaint is upheld once the ranking is fixed. */
async function lateFile(call: ClosedCall) {
  const [like] = await world.db
    .select()
    .from(applications)
    .where(eq(applications.id, idOf(call, 0)));
  const [version] = await world.db.select().from(applicationVersions).where(eq(applicationVersions.applicationId, idOf(call, 0))); // prettier-ignore
  if (!like || !version) throw new Error('no file to go by');
  const applicationId = world.ids.next();
  const organisationId = await thirdParty(world);
  await world.db.transaction(async (tx) => {
    const own = { id: applicationId, organisationId, reference: `${call.reference}-9`, submittedSha256: `${call.reference}-9` }; // prettier-ignore
    await tx.insert(applications).values({ ...like, ...own, state: 'submitted', requestedMinor: 6_000_00n });
    await tx.insert(applicationVersions).values({ ...version, id: world.ids.next(), applicationId, sha256: own.submittedSha256 }); // prettier-ignore
  });
  await refused(world, { programmeId: desk.programmeId, applicationId, call: { ...CALL_CONTENT, ...GRID } });
  const owner = await person(world, 'applicant-owner', { organisationId });
  const filed = { applicationId, grounds: 'It was signed.', key: key() };
  const { redressId } = expectOk(await fileRedress(world, owner, filed));
  const answered = { redressId, version: 1, verdict: 'uphold', answer: 'It was.', key: key() } as const;
  expectOk(await decideRedress(world, handler, answered));
  return { applicationId, redressId };
}

describe('a second reading', () => {
  it('I9, I10: is by two new readers of other members, none of whom had a part, asked by who upheld the complaint', async () => {
    const { call, redressId } = await upheld();
    const [first, second] = fresh as [Person, Person];
    expect(await desk.stateOf(idOf(call, 2))).toBe('rejected');
    expect(codeOf(await order(redressId, [first, second], desk.manager))).toBe('redress-by-another');
    expect(codeOf(await order(redressId, [first]))).toBe('two-new-readers');
    expect(codeOf(await order(redressId, []))).toBe('nobody-chosen');
    expect(codeOf(await order(redressId, [first, desk.readers[0] as Person]))).toBe('reviewer-already-assigned');
    const colleague = await person(world, 'reviewer', { programmeId: desk.programmeId, consortiumMemberId: desk.readers[0]?.memberships[0]?.consortiumMemberId ?? '' }); // prettier-ignore
    expect(codeOf(await order(redressId, [first, colleague]))).toBe('member-already-assigned');
    const page = await redressReadersPage(world.db, handler, redressId);
    const free = page?.candidates.filter(({ reason }) => reason === null).map(({ accountId }) => accountId);
    expect(new Set(free)).toEqual(new Set(fresh.map(({ accountId }) => accountId)));
    expectOk(await order(redressId, [first, second]));
    expect(await desk.stateOf(idOf(call, 2))).toBe('in_review');
    const lone = { id: world.ids.next(), applicationId: idOf(call, 1), reviewerId: fresh[2]?.accountId ?? '', consortiumMemberId: world.ids.next(), state: 'invited', assignedBy: 'x', assignedAt: now() }; // prettier-ignore
    await expect(world.db.insert(assignments).values(lone)).rejects.toMatchObject({ cause: { constraint_name: 'assignment_ranking_fixed' } }); // prettier-ignore
    const [own] = await world.db.select().from(assignments).where(eq(assignments.reviewerId, first.accountId));
    const voter = { ...lone, applicationId: idOf(call, 2), reviewerId: desk.lead.accountId, rereadingId: own?.rereadingId ?? '' }; // prettier-ignore
    await expect(world.db.insert(assignments).values(voter)).rejects.toMatchObject({ cause: { constraint_name: 'assignment_new_reader' } }); // prettier-ignore
  });

  it('I10, I11: neither reading sees the other’s sheets; old sheets stay, and new ones are final once locked', async () => {
    const { call, owner, redressId } = await upheld();
    const [first, second] = fresh as [Person, Person];
    const applicationId = idOf(call, 2);
    const { rereadingId } = expectOk(await order(redressId, [first, second]));
    expect(await rereadingPage(world.db, desk.officer, rereadingId)).toMatchObject({ verdict: { reason: 'scores-missing' } }); // prettier-ignore
    const mine = await scored(applicationId, first, [17, 17]);
    const theirs = await assignmentOf(applicationId, second);
    expect(await workspacePage(world.db, second, theirs)).not.toHaveProperty('peers');
    await scored(applicationId, second, [16, 16]);
    const open = await workspacePage(world.db, first, mine);
    expect(open).toMatchObject({ stage: 'open', fixed: false, reread: true, peers: [{ alias: second.alias }] });
    const old = desk.readers[0] as Person;
    const before = await workspacePage(world.db, old, await assignmentOf(applicationId, old));
    expect(before).toMatchObject({ fixed: true, peers: [{ alias: desk.readers[1]?.alias }] });
    const again = { assignmentId: mine, reason: 'I was wrong.', key: key() };
    expect(codeOf(await reopenReview(world, first, again))).toBe('ranking-fixed');
    const result = await resultPage(world.db, owner, { applicationId, at: now() });
    expect(result).toMatchObject({ scoreHundredths: 1800, rereadAt: null, feedback: ['Feedback 1', 'Feedback 2'] });
  });

  it('I11, I12: makes a version with its own hash beside the old one, and the committee decides on what changed', async () => {
    const { call, owner, redressId } = await upheld();
    const applicationId = idOf(call, 2);
    const { rereadingId } = expectOk(await order(redressId, fresh.slice(0, 2)));
    await scored(applicationId, fresh[0] as Person, [20, 20]);
    await scored(applicationId, fresh[1] as Person, [19, 20]);
    const shown = await rereadingPage(world.db, desk.officer, rereadingId);
    expect(shown).toMatchObject({ before: { rank: 3, passes: false }, after: { rank: 1, passes: true }, verdict: { allowed: true } }); // prettier-ignore
    expect(shown?.moved).toHaveLength(3);
    const fix = (who: Person) => fixVersion(world, who, { rereadingId, key: key() });
    expect(codeOf(await fix(handler))).toBe('role-may-not');
    const twice = await Promise.all([fix(desk.officer), fix(desk.manager)]);
    expect(new Set(twice.map(codeOf))).toEqual(new Set(['ok', 'ranking-fixed']));
    const lists = await world.db.select().from(rankedLists).where(eq(rankedLists.callId, call.callId)).orderBy(rankedLists.number); // prettier-ignore
    expect(lists.map(({ number }) => number)).toEqual([1, 2]);
    for (const { content, sha256 } of lists)
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256);
    expect(rankedContent.parse(lists[1]?.content).revision?.previous).toEqual({ number: 1, sha256: lists[0]?.sha256 });
    const page = await rankingPage(world.db, desk.officer, call.callId);
    expect(page?.fixed).toMatchObject({ number: 2 });
    expect(page?.rows[0]).toMatchObject({ applicationId, totals: [4000, 3900], rank: 1 });
    expect(page?.rows[1]?.totals).toEqual([3800, 3800]);
    const asked = { callId: call.callId, query: new URLSearchParams() };
    expect((await statisticsPage(world.db, desk.officer, asked))?.open).not.toBeNull();
    expect(await desk.stateOf(applicationId)).toBe('reserve');
    const told = await world.db.select().from(notices).where(eq(notices.accountId, owner.accountId));
    expect(told.map(({ kind }) => kind)).toContain('reread-in-reserve');
    const result = await resultPage(world.db, owner, { applicationId, at: now() });
    expect(result).toMatchObject({ outcome: 'reserve', scoreHundredths: 3950, award: null });
    expect(result?.feedback).toEqual(fresh.slice(0, 2).map(({ alias }) => `New words of ${alias}`));
    // I3: the first list took 90 000 of 100 000 euro, so 9 000 fit and not a cent of another file moves.
    const anew = await desk.approved(call, [award(call, 2, 9_000n)]);
    const [list] = await world.db.select().from(awardDecisions).where(eq(awardDecisions.id, anew.decisionId));
    expect(list?.listId).toBe(lists[1]?.id);
    const waiting = await resultPage(world.db, owner, { applicationId, at: now() });
    expect(waiting).toMatchObject({ outcome: 'reserve', application: { state: 'reserve' }, accept: null, decline: null }); // prettier-ignore
    expectOk(await notifyAward(world, desk.officer, { ...anew, dates: dates(), key: key() }));
    expect(await resultPage(world.db, owner, { applicationId, at: now() })).toMatchObject({ outcome: 'award', scoreHundredths: 3950 }); // prettier-ignore
    expect(await world.db.$count(awards, eq(awards.callId, call.callId))).toBe(3);
  });

  it('I10, I12: asks a third reader where they diverge; below a threshold the file is rejected and never awarded', async () => {
    const { call, owner, redressId } = await upheld();
    const applicationId = idOf(call, 2);
    const { rereadingId } = expectOk(await order(redressId, fresh.slice(0, 2)));
    await scored(applicationId, fresh[0] as Person, [18, 18]);
    await scored(applicationId, fresh[1] as Person, [8, 8]);
    const fix = () => fixVersion(world, desk.officer, { rereadingId, key: key() });
    expect(codeOf(await fix())).toBe('third-reader-missing');
    const heard = await world.db.select().from(notices).where(eq(notices.accountId, handler.accountId));
    expect(heard.map(({ kind }) => kind)).toContain('third-reader-needed');
    expectOk(await order(redressId, fresh.slice(2)));
    await scored(applicationId, fresh[2] as Person, [8, 9]);
    expectOk(await fix());
    expect(await desk.stateOf(applicationId)).toBe('rejected');
    expect(await resultPage(world.db, owner, { applicationId, at: now() })).toMatchObject({ outcome: 'reject', scoreHundredths: 1650 }); // prettier-ignore
    const [base] = await world.db.select().from(awardDecisions).where(eq(awardDecisions.callId, call.callId));
    const { organisationId = '' } = call.files[2] ?? {};
    const forced = { id: world.ids.next(), decisionId: base?.id ?? '', applicationId, programmeId: desk.programmeId, callId: call.callId, organisationId, amountMinor: 9_000_00n, currency: 'EUR', state: 'live', decidedAt: now() }; // prettier-ignore
    await expect(world.db.insert(awards).values(forced)).rejects.toMatchObject({ cause: { constraint_name: 'award_reread_below' } }); // prettier-ignore
  });

  it('takes in a file whose refusal fell after the ranking was fixed, and waits for a list that is under way', async () => {
    const call = await desk.ranked([60_000n, 30_000n, 9_000n]);
    const late = await lateFile(call);
    const draft = expectOk(await desk.prepare(call));
    const [reading] = await world.db.select().from(rankedLists).where(eq(rankedLists.callId, call.callId));
    expect(await desk.stateOf(late.applicationId)).toBe('eligible');
    const { rereadingId } = expectOk(await order(late.redressId, fresh.slice(0, 2)));
    await scored(late.applicationId, fresh[0] as Person, [20, 20]);
    await scored(late.applicationId, fresh[1] as Person, [20, 20]);
    const sheet = world.db.update(reviews).set({ locked: true, totalHundredths: 1 }).where(eq(reviews.applicationId, idOf(call, 0))); // prettier-ignore
    await expect(sheet).rejects.toMatchObject({ cause: { constraint_name: 'scores_locked' } });
    expectOk(await fixVersion(world, desk.officer, { rereadingId, key: key() }));
    expect(await desk.stateOf(late.applicationId)).toBe('in_review');
    const { version } = await desk.voted(draft.decisionId);
    const old = { decisionId: draft.decisionId, version, key: key() };
    expect(codeOf(await recommendAward(world, desk.officer, old))).toBe('ranking-revised');
    const behind = world.db.update(awardDecisions).set({ state: 'recommended' }).where(eq(awardDecisions.id, draft.decisionId)); // prettier-ignore
    await expect(behind).rejects.toMatchObject({ cause: { constraint_name: expect.stringMatching(/award_list_newest|award_committee_quorate/) } }); // prettier-ignore
    expectOk(await desk.prepare(call, undefined, version));
    const [row] = await world.db.select().from(awardDecisions).where(eq(awardDecisions.id, draft.decisionId));
    expect(row?.listId).not.toBe(reading?.id);
    const lines = await world.db.select().from(awardLines).where(eq(awardLines.decisionId, draft.decisionId));
    expect(lines.find((line) => line.applicationId === late.applicationId)).toMatchObject({
      rank: 1,
      outcome: 'award',
    });
  });
});
