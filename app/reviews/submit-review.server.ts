import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { reviews } from '#db/schema/reviews.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import { assignmentLifecycle } from './assignment-lifecycle.ts';
import { officersNotReading } from './blind-readers.server.ts';
import { settle } from './divergence.ts';
import { openSheet } from './open-sheet.server.ts';
import type { Assignment, ReviewRefusal } from './review.ts';
import { orderedBy } from './rereading/rereading-store.server.ts';
import { saveAssignmentState, sheetsOfReading, writeScores } from './review-store.server.ts';
import type { SheetGiven } from './save-scores.server.ts';
import { checkSheet, totalHundredths, type FullScore, type Scheme } from './scoring.ts';

/**
 * I10, I11: locks a full sheet with its weighted total. From now on nobody changes it, and its author may see those of
 * the others. The trail keeps the hash of the sheet, not its words.
 */
export async function submitReview(
  world: World,
  actor: Actor,
  given: SheetGiven,
): Promise<Result<{ readonly totalHundredths: number }, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<{ totalHundredths: number }, ReviewRefusal>(world, actor, 'submit-review', given.key, async (tx) => {
    const opened = await openSheet(tx, actor, given);
    if (!opened.ok) return opened;
    const { assignment, sheet, scheme } = opened.value;
    const scores = checkSheet(scheme, given.scores);
    if (!scores.ok) return scores;
    const next = advance(assignmentLifecycle, 'submit', assignment.state);
    if (!next.ok) return next;
    const at = world.clock.now();
    const total = totalHundredths(scheme, scores.value);
    // Two reviewers finishing at once take turns here, so that the second one sees both sheets.
    await lockApplication(tx, assignment.application.id);
    await writeScores(tx, { sheet, scheme, scores: scores.value, words: given, at });
    await tx
      .update(reviews)
      .set({ locked: true, totalHundredths: total, submittedAt: at })
      .where(eq(reviews.id, sheet.id));
    await saveAssignmentState(tx, assignment, next.value);
    const { id: applicationId, programmeId } = assignment.application;
    const sha256 = hashOf(scores.value, given.feedback);
    return ok({
      value: { totalHundredths: total },
      events: [
        {
          kind: 'review.submitted',
          programmeId,
          entity: { kind: 'review', id: sheet.id },
          body: { applicationId, assignmentId: assignment.id, sha256 },
        },
      ],
      notices: await progressNotices(tx, assignment, scheme),
    });
  });
}

/**
 * Tells the officers when a file has what it needs, or that I10 asks for a third reader; not an officer who still reads
 * it, to whom that would say how the others scored.
 */
async function progressNotices(tx: Tx, assignment: Assignment, scheme: Scheme): Promise<readonly Notice[]> {
  const { application, rereadingId } = assignment;
  const sheets = await sheetsOfReading(tx, { applicationId: application.id, rereadingId });
  const settlement = settle(sheets, scheme.divergencePercent);
  if (settlement.kind === 'readers-missing') return [];
  const kind = settlement.kind === 'settled' ? 'reviews-complete' : 'third-reader-needed';
  const officers = await officersNotReading(tx, application);
  const told = [...new Set([...officers, ...(await orderedBy(tx, rereadingId))])];
  const entity = { kind: 'application', id: application.id };
  return told.map((accountId) => ({ accountId, kind, entity, values: { reference: application.reference } }));
}

function hashOf(scores: readonly FullScore[], feedback: string): string {
  return createHash('sha256')
    .update(canonicalJson({ scores: scores.map((score) => ({ ...score })), feedback }))
    .digest('hex');
}
