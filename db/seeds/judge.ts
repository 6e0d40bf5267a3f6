import { and, asc, eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { assignments, reviews } from '#db/schema/reviews.ts';
import { decideEligibility } from '#app/applications/decide-eligibility.server.ts';
import { checklistOf, documentOf } from '#app/applications/opening/checklist.ts';
import { giveSecondLook } from '#app/applications/opening/give-second-look.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import type { Nature } from '#app/reviews/conflict.ts';
import { reopenReview } from '#app/reviews/reopen-review.server.ts';
import { saveScores } from '#app/reviews/save-scores.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryCall } from './apply.ts';
import type { StoryWorld } from './story-world.ts';

/** Answers both checklists; `unmet` names the line that is not met, if any, and `second` confirms the refusal. */
export async function checkEligibility(
  world: StoryWorld,
  officer: Person,
  given: { call: StoryCall; applicationId: string; unmet?: string; second: Person },
): Promise<void> {
  const { applicationId } = given;
  const papers = await world.db
    .select({ label: documents.label, reference: documents.reference })
    .from(documents)
    .where(eq(documents.ownerId, applicationId));
  const answers = checklistOf(given.call.content).map(({ code }) =>
    code === given.unmet
      ? {
          code,
          evidence: '',
          result: 'not-met' as const,
          reason: 'What is planned is a court case abroad, which is none of the activities of this call.',
        }
      : { code, result: 'met' as const, reason: '', evidence: documentOf({ code }, papers) ?? '' },
  );
  const [row] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
  const key = namedKey(`eligibility ${applicationId}`);
  const version = row?.version ?? 0;
  const { eligible } = expectOk(await decideEligibility(world, officer, { applicationId, version, answers, key }));
  if (eligible) return;
  const look = { applicationId, version, verdict: 'confirmed', reason: '' } as const;
  expectOk(await giveSecondLook(world, given.second, { ...look, key: namedKey(`second look ${applicationId}`) }));
}

export async function assign(
  world: StoryWorld,
  officer: Person,
  given: { applicationId: string; reviewers: readonly Person[] },
): Promise<void> {
  const reviewerIds = given.reviewers.map((reviewer) => reviewer.accountId);
  const key = namedKey(`assign ${given.applicationId} ${reviewerIds.join(' ')}`);
  expectOk(await assignReviewers(world, officer, { applicationId: given.applicationId, reviewerIds, key }));
}

/** A reviewer says whether anything ties them to the applicant; anything but `none` closes the file to them (I9). */
export async function declare(
  world: StoryWorld,
  reviewer: Person,
  given: { applicationId: string; nature: Nature },
): Promise<void> {
  const assignmentId = await assignmentOf(world, reviewer, given.applicationId);
  const key = namedKey(`declare ${given.applicationId} ${reviewer.accountId}`);
  expectOk(await declareConflict(world, reviewer, { assignmentId, nature: given.nature, key }));
}

/** Scores about `share` of each maximum after declaring no conflict; the sheet is locked, or left half filled. */
export async function score(
  world: StoryWorld,
  reviewer: Person,
  given: { applicationId: string; content: CallContent; share: number; until?: 'half' },
): Promise<void> {
  await declare(world, reviewer, { applicationId: given.applicationId, nature: 'none' });
  const assignmentId = await assignmentOf(world, reviewer, given.applicationId);
  const name = `${given.applicationId} ${reviewer.accountId}`;
  const [sheet] = await world.db
    .select({ version: reviews.version })
    .from(reviews)
    .where(eq(reviews.assignmentId, assignmentId));
  const scores = scoresOf(given);
  const about = {
    assignmentId,
    version: sheet?.version ?? 1,
    scores,
    feedback: FEEDBACK,
    key: namedKey(`score ${name}`),
  };
  if (given.until === 'half') {
    const started = { ...about, scores: scores.slice(0, 3), feedback: '' };
    expectOk(await saveScores(world, reviewer, started));
    return;
  }
  expectOk(await submitReview(world, reviewer, about));
}

/** I11: one comment was meant for another file: the sheet is opened again by its author, and locked as a second version. */
export async function scoreAgain(
  world: StoryWorld,
  reviewer: Person,
  given: { applicationId: string; content: CallContent; share: number },
): Promise<void> {
  const assignmentId = await assignmentOf(world, reviewer, given.applicationId);
  const reason = 'The comment on the method belongs to another file.';
  const about = { assignmentId, reason, key: namedKey(`reopen ${assignmentId}`) };
  const { version } = expectOk(await reopenReview(world, reviewer, about));
  const scores = scoresOf(given).map((line, i) => (i === 1 ? { ...line, comment: CORRECTED } : line));
  const key = namedKey(`score again ${assignmentId}`);
  expectOk(await submitReview(world, reviewer, { assignmentId, version, scores, feedback: FEEDBACK, key }));
}

function scoresOf({ content, share }: { content: CallContent; share: number }) {
  return content.criteria.map((criterion, i) => ({
    criterion: criterion.code,
    points: Math.max(0, Math.min(criterion.maximum, Math.round(criterion.maximum * share) - (i % 3 === 2 ? 1 : 0))),
    comment: COMMENTS[i % COMMENTS.length] ?? '',
  }));
}

export async function assignmentOf(world: StoryWorld, reviewer: Person, applicationId: string): Promise<string> {
  const [row] = await world.db
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.applicationId, applicationId), eq(assignments.reviewerId, reviewer.accountId)))
    .orderBy(asc(assignments.id));
  if (!row) throw new Error('no assignment');
  return row.id;
}

const FEEDBACK = 'A clear plan. Please say more about how results will be shared with the families.';

const CORRECTED = 'The method is that of the survivors, and each step has somebody who answers for it.';

const COMMENTS = [
  'Convincing link to the result, with evidence from the field.',
  'Survivors decide; the method follows them.',
  'Gender is built in, staff are trained.',
  'Feasible in the time given.',
  'Risks are named and met.',
  'Local leadership is real; learning is planned.',
  'Costs are reasonable.',
];
