import { conflictDeclarations, reviews } from '#db/schema/reviews.ts';
import type { Tx } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { assignmentLifecycle, type AssignmentState } from './assignment-lifecycle.ts';
import { lockOwnAssignment } from './assignment-store.server.ts';
import type { Nature } from './conflict.ts';
import type { Assignment, ReviewRefusal } from './review.ts';
import { orderedBy } from './rereading/rereading-store.server.ts';
import { saveAssignmentState } from './review-store.server.ts';

type Given = { assignmentId: string; nature: Nature; key: IdempotencyKey };

/**
 * I9: what a reviewer declares before anything of the file opens. None opens it with an empty sheet; anything else
 * recuses for good, and the grants officers are told to find somebody else. A declaration is never changed. Whoever a
 * tie keeps out cannot declare that nothing does.
 */
export async function declareConflict(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ readonly state: AssignmentState }, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<{ state: AssignmentState }, ReviewRefusal>(world, actor, 'declare-conflict', given.key, async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, given.assignmentId);
    if (!assignment) return refuse('not-found');
    const next = advance(assignmentLifecycle, given.nature === 'none' ? 'accept' : 'recuse', assignment.state);
    if (!next.ok) return next;
    const tied = await isRecusedFrom(tx, actor, assignment.application.organisationId);
    if (tied && given.nature === 'none') return refuse('tie-on-record', { field: 'nature' });
    const { id: applicationId, programmeId } = assignment.application;
    const declaration = { assignmentId: assignment.id, applicationId, nature: given.nature };
    await tx
      .insert(conflictDeclarations)
      .values({ ...declaration, accountId: assignment.reviewerId, declaredAt: world.clock.now() });
    if (next.value === 'accepted') {
      await tx.insert(reviews).values({ id: world.ids.next(), assignmentId: assignment.id, applicationId });
    }
    await saveAssignmentState(tx, assignment, next.value);
    return ok({
      value: { state: next.value },
      events: [
        {
          kind: 'conflict.declared',
          programmeId,
          entity: { kind: 'assignment', id: assignment.id },
          body: { applicationId, nature: given.nature, state: next.value },
        },
      ],
      notices: next.value === 'recused' ? await recusalNotices(tx, assignment) : [],
    });
  });
}

async function recusalNotices(tx: Tx, { application, rereadingId }: Assignment): Promise<readonly Notice[]> {
  const officers = await accountsHolding(tx, { programmeId: application.programmeId, roles: ['grants-officer'] });
  const told = [...new Set([...officers, ...(await orderedBy(tx, rereadingId))])];
  return told.map((accountId) => ({
    accountId,
    kind: 'reviewer-recused',
    entity: { kind: 'application', id: application.id },
    values: { reference: application.reference },
  }));
}
