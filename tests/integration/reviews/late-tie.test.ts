import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consensusAgreements } from '#db/schema/consensus.ts';
import { reviews } from '#db/schema/reviews.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { agreeConsensus } from '#app/reviews/agree-consensus.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { myReviewsPage } from '#app/reviews/my-review-pages.server.ts';
import { proposeConsensus } from '#app/reviews/propose-consensus.server.ts';
import { reopenReview } from '#app/reviews/reopen-review.server.ts';
import { takePack } from '#app/reviews/take-pack.server.ts';
import { assigned, closedCall, reviewed, type ClosedCall } from '#tests/support/closed-call.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let officer: Person;
let chair: Person;
let tied: Person;
let other: Person;
let call: ClosedCall;
/** The assignments of the reader who is tied later: of a file still open to them, of one they have scored. */
let open: string;
let scored: string;

/** A reader is tied to both applicants of a call after they declared, scored, and were asked to a meeting. */
beforeAll(async () => {
  world = await testWorld({ max: 6 });
  const { id: programmeId, members } = await programme(world);
  officer = await person(world, 'grants-officer', { programmeId, consortiumMemberId: members.FSTP });
  chair = await person(world, 'call-manager', { programmeId, consortiumMemberId: members.FSTP });
  tied = await person(world, 'reviewer', { programmeId, consortiumMemberId: members.P1 });
  other = await person(world, 'reviewer', { programmeId, consortiumMemberId: members.P2 });
  call = await closedCall(world, {
    programmeId,
    files: [{ requestedMinor: 20_000_00n }, { requestedMinor: 20_000_00n }],
  });
  [open = ''] = await assigned(world, officer, { applicationId: idOf(0), reviewers: [tied] });
  expectOk(await declareConflict(world, tied, { assignmentId: open, nature: 'none', key: freshKey() }));
  const points = [
    [15, 15],
    [14, 15],
  ] as const;
  await reviewed(world, officer, { applicationId: idOf(1), reviewers: [tied, other], points });
  const done = await myReviewsPage(world.db, tied, { at: world.clock.now(), after: null });
  scored = done.done[0]?.id ?? '';
});
afterAll(() => world.close());

const idOf = (index: number) => call.files[index]?.applicationId ?? '';

describe('I9 a tie found late', () => {
  it('I9: closes what was open at every door of the reader, who agrees to nothing and reopens nothing', async () => {
    const scores = ['relevance', 'agency'].map((criterion) => ({ criterion, points: 15, comment: 'Both saw it' }));
    const outcome = { applicationId: idOf(1), discussion: 'We met', scores, key: freshKey() };
    const { proposalId } = expectOk(await proposeConsensus(world, chair, outcome));
    const reference = call.files[0]?.reference ?? '-';
    expect(await takePack(world, tied, textIn('en'))).toContain(reference);
    for (const { organisationId } of call.files) {
      const tie = { organisationId, memberId: tied.memberships[0]?.consortiumMemberId ?? '', kind: 'network' } as const;
      expectOk(await recordTie(world, officer, { ...tie, key: freshKey() }));
    }
    expect(await takePack(world, tied, textIn('en'))).not.toContain(reference);
    const mine = await myReviewsPage(world.db, tied, { at: world.clock.now(), after: null });
    expect([mine.declare, mine.open]).toEqual([[], []]);
    const agreement = { assignmentId: scored, proposalId, key: freshKey() };
    expect(codeOf(await agreeConsensus(world, tied, agreement))).toBe('reviewer-in-conflict');
    const reopening = { assignmentId: scored, reason: 'I misread the annex.', key: freshKey() };
    expect(codeOf(await reopenReview(world, tied, reopening))).toBe('reviewer-in-conflict');
    // What another reader does goes on.
    const theirs = await myReviewsPage(world.db, other, { at: world.clock.now(), after: null });
    const agreed = { assignmentId: theirs.done[0]?.id ?? '', proposalId, key: freshKey() };
    expect(expectOk(await agreeConsensus(world, other, agreed))).toEqual({ inForce: false });
  });

  it('I9: neither does the database let them', async () => {
    const [written] = await world.db.select().from(consensusAgreements);
    const agreement = { proposalId: written?.proposalId ?? '', assignmentId: scored, agreedAt: world.clock.now() };
    await expect(world.db.insert(consensusAgreements).values(agreement)).rejects.toMatchObject({
      cause: { constraint_name: 'agreement_without_conflict' },
    });
    const reopened = { locked: false, totalHundredths: null, submittedAt: null };
    await expect(world.db.update(reviews).set(reopened).where(eq(reviews.assignmentId, scored))).rejects.toMatchObject({
      cause: { constraint_name: 'reopening_without_conflict' },
    });
  });
});
