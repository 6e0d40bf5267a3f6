import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberships } from '#db/schema/people.ts';
import { endMembership } from '#app/people/end-membership.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { assignmentsPage } from '#app/reviews/assignment-pages.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { rankingPage } from '#app/reviews/ranking-pages.server.ts';
import { saveScores } from '#app/reviews/save-scores.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { assigned, closedCall, reviewed, scores } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let made: Awaited<ReturnType<typeof programme>>;
let officer: Person;
let count = 0;
const key = () => namedKey(`removed-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld();
  made = await programme(world);
  officer = await person(world, 'grants-officer', { programmeId: made.id });
});
afterAll(() => world.close());

/** The administrator takes the reviewer role away, as when somebody leaves a partner. */
async function remove(who: TestAccount): Promise<Person> {
  const administrator = await person(world, 'administrator');
  const own = and(eq(memberships.accountId, who.accountId), isNull(memberships.endedAt));
  const [row] = await world.db.select().from(memberships).where(own);
  expectOk(await endMembership(world, administrator, { membershipId: row?.id ?? '', key: key() }));
  return personOf(world, who);
}

describe('a reviewer who is removed in mid-review', () => {
  it('I10: writes no more, counts for nothing half filled, is asked no more, and another reads in their place', async () => {
    const { P1, P2, FSTP } = made.members;
    const leaving = await account(world, [{ role: 'reviewer', programmeId: made.id, consortiumMemberId: P1 }]);
    const staying = await person(world, 'reviewer', { programmeId: made.id, consortiumMemberId: P2 });
    const next = await person(world, 'reviewer', { programmeId: made.id, consortiumMemberId: FSTP });
    const call = await closedCall(world, { programmeId: made.id, files: [{ requestedMinor: 20_000_00n }] });
    const applicationId = call.files[0]?.applicationId ?? '';
    const before = await personOf(world, leaving);
    const [assignmentId = ''] = await assigned(world, officer, { applicationId, reviewers: [before] });
    expectOk(await declareConflict(world, before, { assignmentId, nature: 'none', key: key() }));
    const sheet = { assignmentId, scores: scores(1, 1), feedback: 'Half a thought' };
    expectOk(await saveScores(world, before, { ...sheet, key: key() }));
    const after = await remove(leaving);
    expect(codeOf(await saveScores(world, after, { ...sheet, key: key() }))).toBe('role-may-not');
    expect(codeOf(await submitReview(world, after, { ...sheet, key: key() }))).toBe('role-may-not');
    const page = await assignmentsPage(world.db, officer, applicationId);
    expect(page?.candidates.map(({ accountId }) => accountId)).not.toContain(leaving.accountId);
    const again = { applicationId, reviewerIds: [leaving.accountId], key: key() };
    expect(codeOf(await assignReviewers(world, officer, again))).toBe('reviewer-not-available');
    const reviewers = [staying, next];
    await reviewed(world, officer, { applicationId, reviewers, points: [[18, 18], [17, 18]] }); // prettier-ignore
    expectOk(await fixRanking(world, officer, { callId: call.callId, key: key() }));
    const ranking = await rankingPage(world.db, officer, call.callId);
    expect(ranking?.rows).toMatchObject([{ rank: 1, scoreHundredths: 3550, totals: [3600, 3500] }]);
  });

  it('I11: a sheet they locked before still counts, under their alias', async () => {
    const { P1, P2 } = made.members;
    const leaving = await account(world, [{ role: 'reviewer', programmeId: made.id, consortiumMemberId: P1 }]);
    const staying = await person(world, 'reviewer', { programmeId: made.id, consortiumMemberId: P2 });
    const call = await closedCall(world, { programmeId: made.id, files: [{ requestedMinor: 20_000_00n }] });
    const applicationId = call.files[0]?.applicationId ?? '';
    const before = await personOf(world, leaving);
    await reviewed(world, officer, { applicationId, reviewers: [before], points: [[16, 16]] });
    await remove(leaving);
    await reviewed(world, officer, { applicationId, reviewers: [staying], points: [[18, 18]] });
    expectOk(await fixRanking(world, officer, { callId: call.callId, key: key() }));
    const ranking = await rankingPage(world.db, officer, call.callId);
    expect(ranking?.rows).toMatchObject([{ scoreHundredths: 3400 }]);
  });
});
