import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankedEntries, rankedLists, reviews, reviewScores } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { assignmentsPage } from '#app/reviews/assignment-pages.server.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { rankingPage } from '#app/reviews/ranking-pages.server.ts';
import { saveScores } from '#app/reviews/save-scores.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { schemeForReviewer, workspacePage } from '#app/reviews/workspace-pages.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { assigned, closedCall, reviewed, scores } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let readers: Person[];

let serial = 0;
const key = () => namedKey(`review-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const reader = (index: number) => readers[index] ?? officer;

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  const made = await programme(world);
  programmeId = made.id;
  officer = await person(world, 'grants-officer', { programmeId });
  const of = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  readers = [
    await of(made.members.P1),
    await of(made.members.P2),
    await of(made.members.LEAD),
    await of(made.members.P1),
  ];
});
afterAll(() => world.close());

async function oneFile() {
  const call = await closedCall(world, { programmeId, files: [{ requestedMinor: 20_000_00n }] });
  const [file] = call.files;
  if (!file) throw new Error('no file');
  return { ...call, ...file };
}

async function twoAsked() {
  const file = await oneFile();
  const asked = await assigned(world, officer, {
    applicationId: file.applicationId,
    reviewers: [reader(0), reader(1)],
  });
  return { ...file, first: asked[0] ?? '', second: asked[1] ?? '' };
}

describe('I9 conflicts of interest', () => {
  it('shows nothing of a file before the declaration, and takes no score', async () => {
    const { first } = await twoAsked();
    const page = await workspacePage(world.db, reader(0), first);
    expect(page?.stage).toBe('declare');
    expect(JSON.stringify(page)).not.toMatch(/What is wrong here|Lantern Circle/);
    const given = { assignmentId: first, scores: scores(15, 15), feedback: '' };
    expect(codeOf(await saveScores(world, reader(0), { ...given, key: key() }))).toBe('conflict-not-declared');
    expect(codeOf(await submitReview(world, reader(0), { ...given, key: key() }))).toBe('conflict-not-declared');
  });

  it('closes the file for good to who declared a conflict', async () => {
    const { first } = await twoAsked();
    expectOk(await declareConflict(world, reader(0), { assignmentId: first, nature: 'family', key: key() }));
    const page = await workspacePage(world.db, reader(0), first);
    expect(page).toMatchObject({ stage: 'closed', nature: 'family' });
    expect(JSON.stringify(page)).not.toMatch(/What is wrong here|Lantern Circle|ORG-/);
    const given = { assignmentId: first, scores: scores(15, 15), feedback: '', key: key() };
    expect(codeOf(await saveScores(world, reader(0), given))).toBe('conflict-not-declared');
    const again = { assignmentId: first, nature: 'none', key: key() } as const;
    expect(codeOf(await declareConflict(world, reader(0), again))).toBe('move-not-allowed');
  });

  it('keeps a conflicted person, and for a tie of the organisation every colleague, from later files', async () => {
    const { first, organisationId } = await twoAsked();
    expectOk(await declareConflict(world, reader(0), { assignmentId: first, nature: 'organisational', key: key() }));
    const later = await closedCall(world, { programmeId, files: [{ requestedMinor: 1_000_000n, organisationId }] });
    const applicationId = later.files[0]?.applicationId ?? '';
    const ask = (who: Person) =>
      assignReviewers(world, officer, { applicationId, reviewerIds: [who.accountId], key: key() });
    expect(codeOf(await ask(reader(0)))).toBe('reviewer-in-conflict');
    expect(codeOf(await ask(reader(3)))).toBe('member-in-conflict');
    const page = await assignmentsPage(world.db, officer, applicationId);
    const reasons = new Map(page?.candidates.map((each) => [each.accountId, each.reason]));
    expect(reasons.get(reader(3).accountId)).toBe('member-in-conflict');
    expect(reasons.get(reader(1).accountId)).toBeNull();
    expectOk(await ask(reader(1)));
  });

  it('answers like nothing to anybody else’s assignment', async () => {
    const { first } = await twoAsked();
    expect(await workspacePage(world.db, reader(1), first)).toBeNull();
    expect(await schemeForReviewer(world.db, reader(1), first)).toBeNull();
    const declared = await declareConflict(world, reader(1), { assignmentId: first, nature: 'none', key: key() });
    expect(codeOf(declared)).toBe('not-found');
  });

  it('is kept by the database when the portal is bypassed', async () => {
    const { first, applicationId } = await twoAsked();
    const sheet = { id: world.ids.next(), assignmentId: first, applicationId };
    await world.db.insert(reviews).values(sheet);
    const score = { reviewId: sheet.id, criterion: 'relevance', points: 1, maximum: 20, comment: '-' };
    const forced = world.db.insert(reviewScores).values({ ...score, savedAt: world.clock.now() });
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'scores_declared' } });
  });
});

describe('I10, I11 independent, locked scores', () => {
  it('I10: hides a submitted sheet from the other reader until theirs is locked too', async () => {
    const { first, second } = await twoAsked();
    for (const [index, assignmentId] of [first, second].entries()) {
      expectOk(await declareConflict(world, reader(index), { assignmentId, nature: 'none', key: key() }));
    }
    const mine = { assignmentId: first, scores: scores(17, 16), feedback: 'Only mine' };
    expectOk(await submitReview(world, reader(0), { ...mine, key: key() }));
    const before = await workspacePage(world.db, reader(1), second);
    expect(before).toMatchObject({ stage: 'open', peers: [] });
    expect(JSON.stringify(toJson(before))).not.toMatch(/Only mine|3300/);
    const theirs = { assignmentId: second, scores: scores(15, 15), feedback: '' };
    expectOk(await saveScores(world, reader(1), { ...theirs, key: key() }));
    expect(await workspacePage(world.db, reader(1), second)).toMatchObject({ peers: [] });
    expectOk(await submitReview(world, reader(1), { ...theirs, key: key() }));
    const after = await workspacePage(world.db, reader(1), second);
    expect(after).toMatchObject({ peers: [{ totalHundredths: 3300, feedback: 'Only mine' }] });
  });

  it('I11: changes a locked sheet no more, by the portal or behind its back', async () => {
    const file = await oneFile();
    const { applicationId } = file;
    const points = [[15, 15], [16, 16]] as const; // prettier-ignore
    await reviewed(world, officer, { applicationId, reviewers: [reader(0), reader(1)], points });
    const [sheet] = await world.db.select().from(reviews).where(eq(reviews.applicationId, applicationId));
    const given = { assignmentId: sheet?.assignmentId ?? '', scores: scores(20, 20), feedback: '', key: key() };
    expect(codeOf(await saveScores(world, reader(0), given))).toBe('sheet-locked');
    const change = world.db
      .update(reviewScores)
      .set({ points: 20 })
      .where(eq(reviewScores.reviewId, sheet?.id ?? ''));
    await expect(change).rejects.toMatchObject({ cause: { constraint_name: 'scores_locked' } });
  });

  it('I11: refuses points outside the grid and a sheet without comments', async () => {
    const { first } = await twoAsked();
    expectOk(await declareConflict(world, reader(0), { assignmentId: first, nature: 'none', key: key() }));
    const give = (relevance: number, comment = 'Why') =>
      submitReview(world, reader(0), {
        assignmentId: first,
        scores: scores(relevance, 15).map((score) => ({ ...score, comment })),
        feedback: '',
        key: key(),
      });
    expect(codeOf(await give(21))).toBe('score-out-of-bounds');
    expect(codeOf(await give(-1))).toBe('score-out-of-bounds');
    expect(codeOf(await give(15, ' '))).toBe('score-comment-missing');
    expectOk(await give(20));
  });

  it('refuses to write over a newer version of the sheet', async () => {
    const { first } = await twoAsked();
    expectOk(await declareConflict(world, reader(0), { assignmentId: first, nature: 'none', key: key() }));
    const save = (version: number) =>
      saveScores(world, reader(0), { assignmentId: first, version, scores: scores(12, 12), feedback: '', key: key() });
    expectOk(await save(1));
    expect(codeOf(await save(1))).toBe('stale');
  });
});

describe('I12 the ranking', () => {
  it('waits for every file, and for the third reader of a diverging one', async () => {
    const { callId, applicationId } = await oneFile();
    const fix = () => fixRanking(world, officer, { callId, key: key() });
    expect(codeOf(await fix())).toBe('files-waiting');
    const points = [[20, 20], [10, 10]] as const; // prettier-ignore
    await reviewed(world, officer, { applicationId, reviewers: [reader(0), reader(1)], points });
    expect(codeOf(await fix())).toBe('third-reader-missing');
    await reviewed(world, officer, { applicationId, reviewers: [reader(2)], points: [[19, 19]] });
    expectOk(await fix());
    const page = await rankingPage(world.db, officer, callId);
    expect(page?.rows).toMatchObject([{ rank: 1, scoreHundredths: 3900, passes: true }]);
  });

  it('breaks ties by the criteria in their order, then by reference, and fixes one list for good', async () => {
    const files = Array.from({ length: 4 }, () => ({ requestedMinor: 20_000_00n }));
    const call = await closedCall(world, { programmeId, files });
    // All but the last total 30; the first and third share every point.
    const points = [[14, 16], [16, 14], [14, 16], [18, 9]] as const; // prettier-ignore
    for (const [index, { applicationId }] of call.files.entries()) {
      const pair = points[index] ?? [0, 0];
      await reviewed(world, officer, { applicationId, reviewers: [reader(0), reader(1)], points: [pair, pair] });
    }
    const both = await Promise.all([
      fixRanking(world, officer, { callId: call.callId, key: key() }),
      fixRanking(world, officer, { callId: call.callId, key: key() }),
    ]);
    expect(new Set(both.map(codeOf))).toEqual(new Set(['ok', 'ranking-fixed']));
    const page = await rankingPage(world.db, officer, call.callId);
    const order = page?.rows.map((row) => [row.reference.slice(-1), row.passes]);
    expect(order).toEqual([['2', true], ['1', true], ['3', true], ['4', false]]); // prettier-ignore
    const [list] = await world.db.select().from(rankedLists).where(eq(rankedLists.callId, call.callId));
    const sha256 = createHash('sha256')
      .update(canonicalJson(list?.content ?? null))
      .digest('hex');
    expect(list?.sha256).toBe(sha256);
    const change = world.db
      .update(rankedEntries)
      .set({ rank: 9 })
      .where(eq(rankedEntries.listId, list?.id ?? ''));
    await expect(change).rejects.toThrow();
  });
});
