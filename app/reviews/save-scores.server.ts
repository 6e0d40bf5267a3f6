import type { Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { assignmentLifecycle } from './assignment-lifecycle.ts';
import { openSheet } from './open-sheet.server.ts';
import type { ReviewRefusal } from './review.ts';
import { saveAssignmentState, writeScores, type SheetWords } from './review-store.server.ts';
import { checkDraft, type Score } from './scoring.ts';

/** `version` is the sheet's; without it the newest is written over. */
export type SheetGiven = {
  assignmentId: string;
  version?: number;
  scores: readonly Score[];
  key: IdempotencyKey;
} & SheetWords;

/** Keeps a sheet as far as it is filled. Lines that are not given stay as they were. */
export async function saveScores(
  world: World,
  actor: Actor,
  given: SheetGiven,
): Promise<Result<{ readonly version: number }, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<{ version: number }, ReviewRefusal>(world, actor, 'save-scores', given.key, async (tx) => {
    const opened = await openSheet(tx, actor, given);
    if (!opened.ok) return opened;
    const { assignment, sheet, scheme } = opened.value;
    const scores = checkDraft(scheme, given.scores);
    if (!scores.ok) return scores;
    const next = advance(assignmentLifecycle, 'score', assignment.state);
    if (!next.ok) return next;
    await writeScores(tx, {
      sheet,
      scheme,
      scores: scores.value,
      words: given,
      at: world.clock.now(),
    });
    await saveAssignmentState(tx, assignment, next.value);
    return ok({
      value: { version: sheet.version + 1 },
      events: [
        {
          kind: 'review.saved',
          programmeId: assignment.application.programmeId,
          entity: { kind: 'review', id: sheet.id },
          body: {
            applicationId: assignment.application.id,
            criteria: scores.value.filter((score) => score.points !== null).length,
          },
        },
      ],
    });
  });
}
