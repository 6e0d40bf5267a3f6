import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#app/kernel/actor.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { NATURES } from '#app/reviews/conflict.ts';
import { reopenReview } from '#app/reviews/reopen-review.server.ts';
import { saveScores } from '#app/reviews/save-scores.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { assigned, closedCall, scores } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let readers: Person[];
let serial = 0;
const key = () => namedKey(`history-${(serial += 1)}`);

beforeAll(async () => {
  world = await testWorld({ max: 4 });
  const made = await programme(world);
  programmeId = made.id;
  officer = await person(world, 'grants-officer', { programmeId });
  const of = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  readers = [await of(made.members.P1), await of(made.members.P2)];
});
afterAll(() => world.close());

const points = fc.integer({ min: -1, max: 21 });
const anyStep = fc.record({
  who: fc.nat(1),
  /** Whose assignment is tried: one's own, or the other's. */
  whose: fc.nat(1),
  step: fc.oneof(
    fc.record({ kind: fc.constant('declare' as const), nature: fc.constantFrom(...NATURES) }),
    fc.record({ kind: fc.constantFrom('save' as const, 'submit' as const), relevance: points, agency: points }),
    fc.record({ kind: fc.constant('reopen' as const) }),
  ),
});

type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

async function take(ours: readonly string[], { who, whose, step }: Step): Promise<void> {
  const reader = readers[who] ?? officer;
  const assignmentId = ours[whose] ?? '';
  const given = { assignmentId, key: key() };
  if (step.kind === 'declare') await declareConflict(world, reader, { ...given, nature: step.nature });
  else if (step.kind === 'reopen') await reopenReview(world, reader, { ...given, reason: 'A reason' });
  else {
    const sheet = { ...given, scores: scores(step.relevance, step.agency), feedback: '' };
    await (step.kind === 'save' ? saveScores(world, reader, sheet) : submitReview(world, reader, sheet));
  }
}

describe('I9, I11 histories of a file', () => {
  it('I9, I11: none that can be reached has a score without a declaration of no conflict, or out of bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 9 }), async (steps) => {
        const call = await closedCall(world, {
          programmeId,
          files: [{ requestedMinor: 10_000_00n }],
          envelopeMinor: 60_000_00n,
        });
        const applicationId = call.files[0]?.applicationId ?? '';
        const ours = await assigned(world, officer, { applicationId, reviewers: readers });
        for (const step of steps) await take(ours, step);
        const wrong = await world.db.execute(sql`
          select r.id from reviews r
          join assignments s on s.id = r.assignment_id
          left join conflict_declarations d on d.assignment_id = s.id and d.account_id = s.reviewer_id
          left join review_scores p on p.review_id = r.id
          where r.application_id = ${applicationId} and (
            d.nature is distinct from 'none' or s.state = 'recused' or p.points not between 0 and p.maximum
            or r.locked and (p.points is null or r.total_hundredths is null)
            or r.locked <> (s.state = 'submitted'))`);
        expect([...wrong]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
