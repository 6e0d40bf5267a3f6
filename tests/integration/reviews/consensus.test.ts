import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consensusProposals, consensusScores, reviewVersions } from '#db/schema/consensus.ts';
import { notices } from '#db/schema/messages.ts';
import { assignments, reviews } from '#db/schema/reviews.ts';
import { d05Count, d05Query } from '#app/assurance/downloads/d05-rows.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { toJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { agreeConsensus } from '#app/reviews/agree-consensus.server.ts';
import { assignmentsPage } from '#app/reviews/assignment-pages.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { meetingPage } from '#app/reviews/consensus-pages.server.ts';
import { proposeConsensus } from '#app/reviews/propose-consensus.server.ts';
import { rankingPage } from '#app/reviews/ranking-pages.server.ts';
import { reopenReview } from '#app/reviews/reopen-review.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { workspacePage } from '#app/reviews/workspace-pages.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { assigned, closedCall, scores } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let chair: Person;
/** Reads for the second member, and is a grants officer as well. */
let double: Person;
let readers: Person[];

let serial = 0;
const key = () => namedKey(`consensus-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const reader = (index: number) => readers[index] ?? officer;

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  const made = await programme(world);
  programmeId = made.id;
  officer = await person(world, 'grants-officer', { programmeId });
  chair = await person(world, 'call-manager', { programmeId });
  const of = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  readers = [await of(made.members.P1), await of(made.members.P2), await of(made.members.LEAD)];
  const second = reader(1);
  double = { ...second, memberships: [...second.memberships, ...officer.memberships] };
});
afterAll(() => world.close());

/** A file with two readers who declared no conflict; the first has submitted 16 and 16. */
async function halfRead() {
  const call = await closedCall(world, { programmeId, files: [{ requestedMinor: 20_000_00n }] });
  const [file] = call.files;
  if (!file) throw new Error('no file');
  const { applicationId } = file;
  const asked = await assigned(world, officer, { applicationId, reviewers: [reader(0), reader(1)] });
  const [first = '', second = ''] = asked;
  for (const [index, assignmentId] of asked.entries()) {
    expectOk(await declareConflict(world, reader(index), { assignmentId, nature: 'none', key: key() }));
  }
  await submit(0, first, [16, 16]);
  return { ...call, ...file, first, second };
}

async function submit(index: number, assignmentId: string, [relevance, agency]: readonly [number, number]) {
  world.setNow(new Date(world.clock.now().getTime() + 60_000));
  const sheet = { assignmentId, scores: scores(relevance, agency), feedback: '' };
  expectOk(await submitReview(world, reader(index), { ...sheet, key: key() }));
}

async function propose(applicationId: string, who = chair) {
  world.setNow(new Date(world.clock.now().getTime() + 60_000));
  const given = { applicationId, discussion: 'Both saw the same gap', scores: scores(15, 13), key: key() };
  return proposeConsensus(world, who, given);
}

const agree = (index: number, assignmentId: string, proposalId: string) =>
  agreeConsensus(world, reader(index), { assignmentId, proposalId, key: key() });

describe('I10 a consensus meeting', () => {
  it('I10: what every reader agreed to counts in the ranking, in the place of the mean', async () => {
    const { callId, applicationId, first, second } = await halfRead();
    expect(codeOf(await propose(applicationId))).toBe('readers-open');
    await submit(1, second, [14, 14]);
    const before = await rankingPage(world.db, officer, callId);
    expect(before?.rows).toMatchObject([{ scoreHundredths: 3000, basis: 'mean' }]);
    const { proposalId } = expectOk(await propose(applicationId));
    expect((await meetingPage(world.db, chair, applicationId))?.sheets).toHaveLength(2);
    const seen = await workspacePage(world.db, reader(1), second);
    expect(seen).toMatchObject({ consensus: { discussion: 'Both saw the same gap', inForce: false } });
    expect(expectOk(await agree(0, first, proposalId))).toEqual({ inForce: false });
    expect(codeOf(await agree(0, first, proposalId))).toBe('consensus-already-agreed');
    expect((await rankingPage(world.db, officer, callId))?.rows).toMatchObject([{ basis: 'mean' }]);
    expect(expectOk(await agree(1, second, proposalId))).toEqual({ inForce: true });
    const after = await rankingPage(world.db, officer, callId);
    expect(after?.rows).toMatchObject([{ scoreHundredths: 2800, basis: 'consensus', passes: true }]);
    expect(codeOf(await reopenReview(world, reader(0), { assignmentId: first, reason: 'x', key: key() }))).toBe(
      'consensus-agreed',
    );
    expectOk(await fixRanking(world, officer, { callId, key: key() }));
    expect((await rankingPage(world.db, officer, callId))?.rows).toMatchObject([
      { scoreHundredths: 2800, basis: 'consensus' },
    ]);
  });

  it('I10: a newer proposal takes the place of the older, and the older takes no more agreement', async () => {
    const { applicationId, first, second } = await halfRead();
    await submit(1, second, [14, 14]);
    const old = expectOk(await propose(applicationId));
    expectOk(await agree(0, first, old.proposalId));
    const next = expectOk(await propose(applicationId));
    expect(codeOf(await agree(1, second, old.proposalId))).toBe('consensus-outdated');
    expect(expectOk(await agree(1, second, next.proposalId))).toEqual({ inForce: false });
  });

  it('I10, I11: the database keeps meeting, chair, bounds and agreements when the portal is bypassed', async () => {
    const { applicationId, first, second } = await halfRead();
    const at = world.clock.now();
    const forced = (chairId: string, number = 1) =>
      world.db.insert(consensusProposals).values({
        id: world.ids.next(),
        applicationId,
        number,
        chairId,
        discussion: 'x',
        totalHundredths: 1,
        proposedAt: at,
      });
    const broken = (constraint_name: string) => ({ cause: { constraint_name } });
    await expect(forced(chair.accountId)).rejects.toMatchObject(broken('consensus_sheets_locked'));
    await submit(1, second, [14, 14]);
    await expect(forced(reader(0).accountId)).rejects.toMatchObject(broken('consensus_chair'));
    const { proposalId } = expectOk(await propose(applicationId));
    const line = { proposalId, criterion: 'more', points: 21, maximum: 20, reason: 'x' };
    await expect(world.db.insert(consensusScores).values(line)).rejects.toMatchObject(
      broken('consensus_scores_bounds'),
    );
    expectOk(await agree(0, first, proposalId));
    const late = world.db.insert(consensusScores).values({ ...line, points: 1 });
    await expect(late).rejects.toMatchObject(broken('consensus_agreed'));
    const change = world.db
      .update(consensusProposals)
      .set({ discussion: 'y' })
      .where(eq(consensusProposals.id, proposalId));
    await expect(change).rejects.toThrow();
  });
});

describe('I11 a new version of a locked sheet', () => {
  it('I11: keeps the old one with its reason, and hides the others again until it is locked', async () => {
    const { callId, first, second } = await halfRead();
    await submit(1, second, [14, 14]);
    const given = { assignmentId: first, reason: 'I overlooked the annex' };
    const { version } = expectOk(await reopenReview(world, reader(0), { ...given, key: key() }));
    const open = await workspacePage(world.db, reader(0), first);
    expect(open).toMatchObject({ state: 'reopened', peers: [], consensus: null, sheet: { locked: false, version } });
    expect((await rankingPage(world.db, officer, callId))?.rows).toMatchObject([{ rank: null, missing: 1 }]);
    expect(codeOf(await fixRanking(world, officer, { callId, key: key() }))).toBe('scores-missing');
    await submit(0, first, [18, 18]);
    expect(await world.db.select().from(reviewVersions)).toMatchObject([
      { number: 1, totalHundredths: 3200, reason: 'I overlooked the annex', peersSeen: true },
    ]);
    const done = await workspacePage(world.db, reader(0), first);
    expect(done).toMatchObject({ sheet: { totalHundredths: 3600 }, versions: [{ totalHundredths: 3200 }] });
    expect((await rankingPage(world.db, officer, callId))?.rows).toMatchObject([{ scoreHundredths: 3200 }]);
    expectOk(await fixRanking(world, officer, { callId, key: key() }));
    expect(codeOf(await reopenReview(world, reader(0), { ...given, key: key() }))).toBe('ranking-fixed');
    const range = { programmeId, from: '2026-01-01', to: '2027-12-31', callId };
    const rows = [...(await world.db.execute(d05Query(range)))];
    expect(rows.map((row) => [row['score'], row['superseded_by'] !== null])).toEqual(
      expect.arrayContaining([[16, true], [14, false], [18, false]]), // prettier-ignore
    );
    expect([...(await world.db.execute(d05Count(range)))]).toEqual([{ rows: String(rows.length) }]);
    expect(rows).toHaveLength(6);
  });

  it('I11: the database opens no locked sheet that was not kept first, and keeps what the sheet says', async () => {
    const { applicationId, first } = await halfRead();
    const [sheet] = await world.db.select().from(reviews).where(eq(reviews.assignmentId, first));
    if (!sheet) throw new Error('no sheet');
    const unlock = () =>
      world.db
        .update(reviews)
        .set({ locked: false, totalHundredths: null, submittedAt: null, version: sheet.version + 1 })
        .where(eq(reviews.id, sheet.id));
    await expect(unlock()).rejects.toMatchObject({ cause: { constraint_name: 'scores_locked' } });
    await world.db.insert(reviewVersions).values({
      reviewId: sheet.id,
      number: 9,
      sheetVersion: 1,
      totalHundredths: 4000,
      content: {},
      submittedAt: world.clock.now(),
      reason: 'forged',
      peersSeen: false,
      reopenedBy: 'x',
      reopenedAt: world.clock.now(),
    });
    const [kept] = await world.db.select().from(reviewVersions).where(eq(reviewVersions.reviewId, sheet.id));
    expect(kept).toMatchObject({ number: 1, totalHundredths: 3200, sheetVersion: sheet.version });
    expect(JSON.stringify(toJson(kept?.content))).toContain('Because of the problem');
    await unlock();
    expect(await world.db.$count(reviews, eq(reviews.applicationId, applicationId))).toBe(2);
  });
});

describe('I10 peers are hidden through every door', () => {
  it('I10: an officer who reads the file learns neither totals nor rank nor notice before their own sheet is locked', async () => {
    const { callId, applicationId, second } = await halfRead();
    const figures = /3200|"rank":1/;
    const doors = async () =>
      JSON.stringify(
        toJson([
          await assignmentsPage(world.db, double, applicationId),
          await meetingPage(world.db, double, applicationId),
          await rankingPage(world.db, double, callId),
        ]),
      );
    expect(await doors()).not.toMatch(figures);
    expect(codeOf(await fixRanking(world, double, { callId, key: key() }))).toBe('own-sheets-open');
    await submit(1, second, [14, 14]);
    expect(await doors()).toMatch(figures);
  });

  it('I9, I10: readers get no notice of what the others did; a recused one never sees a figure', async () => {
    const { callId, applicationId, first, second } = await halfRead();
    const told = async (index: number) =>
      (
        await world.db
          .select()
          .from(notices)
          .where(eq(notices.accountId, reader(index).accountId))
      )
        .filter((each) => [first, second, applicationId].includes(each.entityId))
        .map((each) => each.kind);
    expect(await told(1)).toEqual(['review-assigned']);
    await world.db.update(assignments).set({ state: 'recused' }).where(eq(assignments.id, second));
    const page = await rankingPage(world.db, double, callId);
    expect(page?.rows).toMatchObject([{ settlement: 'hidden', totals: [], rank: null }]);
    expect(JSON.stringify(toJson(await meetingPage(world.db, double, applicationId)))).not.toMatch(/3200/);
  });
});
