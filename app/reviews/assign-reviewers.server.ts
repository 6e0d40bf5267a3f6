import type { Tx } from '#db/client.server.ts';
import { assignments } from '#db/schema/reviews.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { Application } from '#app/applications/application.ts';
import { applicationFacts, lockApplication, moveApplication } from '#app/applications/application-store.server.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { moveCall } from '#app/calls/move-call.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { assignmentLifecycle } from './assignment-lifecycle.ts';
import { mayRead, type Candidate } from './assignment-policy.ts';
import { assignedTo, declaredOn, isRankingFixed, reviewersOf } from './assignment-store.server.ts';
import type { ReviewRefusal } from './review.ts';

type Given = { applicationId: string; reviewerIds: readonly string[]; key: IdempotencyKey };
type Answer = { readonly assignmentIds: readonly string[] };

/**
 * I9, I10: asks reviewers to read an eligible file of a closed call. The first one moves the file, and with the first
 * file the call, into review. Each is told by a notice that names the reference only.
 */
export async function assignReviewers(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Answer, ReviewRefusal>> {
  if (!can(actor, 'assignments.make').allowed) return refuse('role-may-not');
  if (given.reviewerIds.length === 0) return refuse('nobody-chosen', { field: 'reviewers[]' });
  try {
    return await perform<Answer, ReviewRefusal>(world, actor, 'assign-reviewers', given.key, async (tx) => {
      const opened = await openForReview(world, tx, actor, given.applicationId);
      if (!opened.ok) return opened;
      const chosen = await chooseReaders(tx, opened.value.file, given.reviewerIds);
      if (!chosen.ok) return chosen;
      const { file, events } = opened.value;
      const rows = chosen.value.map((candidate) => newAssignment(world, actor, file, candidate));
      await tx.insert(assignments).values(rows);
      return ok({
        value: { assignmentIds: rows.map((row) => row.id) },
        events: [...events, ...rows.map((row) => assigned(file, row))],
        notices: rows.map((row) => ({
          accountId: row.reviewerId,
          kind: 'review-assigned',
          entity: { kind: 'assignment', id: row.id },
          values: { reference: file.reference },
        })),
      });
    });
  } catch (error) {
    // Two officers at once: the second finds the unique key taken.
    const broken = brokenConstraint(error) ?? '';
    if (broken === 'assignment_without_conflict') return refuse('reviewer-in-conflict', { field: 'reviewers[]' });
    if (broken === 'assignments_one_per_member') return refuse('member-already-assigned', { field: 'reviewers[]' });
    if (broken.startsWith('assignments_')) return refuse('reviewer-already-assigned', { field: 'reviewers[]' });
    throw error;
  }
}

/** Locks call and file, in this order everywhere, and moves both into review where they are not yet. */
async function openForReview(
  world: World,
  tx: Tx,
  actor: Actor,
  applicationId: string,
): Promise<Result<{ file: Application; events: readonly DomainEvent[] }, ReviewRefusal>> {
  const seen = await applicationFacts(tx, applicationId);
  if (!seen || !staffMay(actor, 'assignments.make', seen.programmeId)) return refuse('not-found');
  if (await isRecusedFrom(tx, actor, seen.organisationId)) return refuse('not-found');
  const call = await lockCall(tx, seen.callId);
  const file = await lockApplication(tx, applicationId);
  if (!call || !file) return refuse('not-found');
  // A round is read while it collects; everything else once nobody can apply any more.
  const collecting = call.intake === 'round' && call.state === 'open';
  if (call.state === 'open' && !collecting) return refuse('call-still-open');
  if (await isRankingFixed(tx, call.id)) return refuse('ranking-fixed');
  const events: DomainEvent[] = [];
  if (call.state === 'closed') {
    const moved = await moveCall(world, tx, { callId: call.id, move: 'review' });
    if (!moved.ok) return moved;
    events.push(moved.value);
  } else if (call.state !== 'in_review' && !collecting)
    return refuse('move-not-allowed', { values: { state: call.state } });
  if (file.state !== 'in_review') {
    const moved = await moveApplication(tx, file, 'start-review');
    if (!moved.ok) return moved;
    events.push(reviewStarted(file));
  }
  return ok({ file, events });
}

async function chooseReaders(
  tx: Tx,
  file: Application,
  reviewerIds: readonly string[],
): Promise<Result<readonly Candidate[], ReviewRefusal>> {
  const available = await reviewersOf(tx, file.programmeId);
  const declared = await declaredOn(tx, [file.organisationId]);
  const assigned: Candidate[] = [...(await assignedTo(tx, file.id))];
  const chosen: Candidate[] = [];
  for (const id of reviewerIds) {
    const candidate = available.find((each) => each.accountId === id);
    if (!candidate) return refuse('reviewer-not-available', { field: 'reviewers[]' });
    const verdict = mayRead(candidate, { assigned: [...assigned, ...chosen], declared });
    if (!verdict.allowed) return refuse(verdict.reason, { field: 'reviewers[]' });
    chosen.push(candidate);
  }
  return ok(chosen);
}

function newAssignment(world: World, actor: Actor, file: Application, candidate: Candidate) {
  return {
    id: world.ids.next(),
    applicationId: file.id,
    reviewerId: candidate.accountId,
    consortiumMemberId: candidate.consortiumMemberId,
    state: assignmentLifecycle.first,
    assignedBy: actorReference(actor),
    assignedAt: world.clock.now(),
  };
}

function reviewStarted(file: Application): DomainEvent {
  return {
    kind: 'application.review-started',
    programmeId: file.programmeId,
    entity: { kind: 'application', id: file.id },
    body: { reference: file.reference, callId: file.callId },
  };
}

function assigned(file: Application, row: { id: string; reviewerId: string; consortiumMemberId: string }): DomainEvent {
  return {
    kind: 'reviewer.assigned',
    programmeId: file.programmeId,
    entity: { kind: 'assignment', id: row.id },
    body: {
      applicationId: file.id,
      reviewerId: row.reviewerId,
      consortiumMemberId: row.consortiumMemberId,
    },
  };
}
