import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { reviews } from '#db/schema/reviews.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { assignmentLifecycle } from './assignment-lifecycle.ts';
import { isRankingFixed, lockOwnAssignment } from './assignment-store.server.ts';
import { officersNotReading } from './blind-readers.server.ts';
import { inForce } from './consensus.ts';
import { meetingFacts } from './consensus-store.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import type { ReviewRefusal } from './review.ts';
import { lockSheet, saveAssignmentState } from './review-store.server.ts';

type Given = { assignmentId: string; reason: string; key: IdempotencyKey };

/**
 * I11: opens the reviewer's own locked sheet for a new version. The sheet as it was is kept with the reason, and with
 * whether its author could see another sheet by then; the others are hidden again until it is locked anew (I10).
 */
export async function reopenReview(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ readonly version: number }, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<{ version: number }, ReviewRefusal>(world, actor, 'reopen-review', given.key, async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, given.assignmentId);
    if (!assignment) return refuse('not-found');
    const { application } = assignment;
    if (await isRecusedFrom(tx, actor, application.organisationId)) return refuse('reviewer-in-conflict');
    const sheet = await lockSheet(tx, assignment.id);
    if (!sheet?.locked) return refuse('sheet-open');
    if (await isRankingFixed(tx, application.callId)) return refuse('ranking-fixed');
    await lockApplication(tx, application.id);
    const scheme = await schemeOf(tx, application.callId);
    if (inForce(await meetingFacts(tx, { ...application, scheme }))) return refuse('consensus-agreed');
    const next = advance(assignmentLifecycle, 'reopen', assignment.state);
    if (!next.ok) return next;
    const { id: reviewId, version } = sheet;
    await keepVersion(tx, { reviewId, reason: given.reason, by: actorReference(actor), at: world.clock.now() });
    await tx
      .update(reviews)
      .set({ locked: false, totalHundredths: null, submittedAt: null, version: version + 1 })
      .where(eq(reviews.id, reviewId));
    await saveAssignmentState(tx, assignment, next.value);
    const officers = await officersNotReading(tx, application);
    const entity = { kind: 'application', id: application.id };
    return ok({
      value: { version: version + 1 },
      events: [
        {
          kind: 'review.reopened',
          programmeId: application.programmeId,
          entity: { kind: 'review', id: reviewId },
          body: { applicationId: application.id, assignmentId: assignment.id, version },
        },
      ],
      notices: officers.map((accountId) => ({
        accountId,
        kind: 'review-reopened',
        entity,
        values: { reference: application.reference },
      })),
    });
  });
}

/** Total, lines and feedback are filled in by the database from the sheet: nobody can keep another one. */
async function keepVersion(tx: Tx, given: { reviewId: string; reason: string; by: string; at: Date }): Promise<void> {
  await tx.execute(sql`
    insert into review_versions (review_id, reason, reopened_by, reopened_at)
    values (${given.reviewId}, ${given.reason}, ${given.by}, ${given.at.toISOString()})`);
}
