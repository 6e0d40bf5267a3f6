import type { Tx } from '#db/client.server.ts';
import { rereadings } from '#db/schema/rereadings.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { Application } from '#app/applications/application.ts';
import { moveApplication } from '#app/applications/application-store.server.ts';
import { assignmentLifecycle } from '../assignment-lifecycle.ts';
import type { Candidate } from '../assignment-policy.ts';
import { assignedTo, declaredOn, isRankingFixed, reviewersOf } from '../assignment-store.server.ts';
import type { ReviewRefusal } from '../review.ts';
import { mayReread, READERS_OF_REREADING } from './new-reader.ts';
import { rereadingOf, type Rereading } from './rereading-store.server.ts';

type Ordered = {
  readonly value: { readonly rereadingId: string };
  readonly events: readonly DomainEvent[];
  readonly notices: readonly Notice[];
};

/**
 * I9, I10: asks new readers to read a file of a fixed ranking again; the first order of a complaint opens its second
 * reading, of two readers at least, and puts the file back into review. In the transaction of whoever handles the
 * complaint, with call and file locked. `involved`: accounts that had a part in the file or in what was decided on it.
 */
export async function orderRereading(
  world: World,
  tx: Tx,
  actor: Person,
  given: {
    application: Application;
    redressId: string;
    involved: readonly string[];
    reviewerIds: readonly string[];
  },
): Promise<Result<Ordered, ReviewRefusal>> {
  const { application, redressId } = given;
  const { state } = application;
  if (!(await isRankingFixed(tx, application.callId))) return refuse('move-not-allowed', { values: { state } });
  const earlier = await rereadingOf(tx, redressId);
  if (earlier && earlier.version !== null) return refuse('ranking-fixed');
  const chosen = await chooseReaders(tx, given);
  if (!chosen.ok) return chosen;
  if (!earlier && chosen.value.length < READERS_OF_REREADING)
    return refuse('two-new-readers', { field: 'reviewers[]' });
  const rereading = earlier ? ok(earlier) : await open(world, tx, actor, { application, redressId });
  if (!rereading.ok) return rereading;
  const rereadingId = rereading.value.id;
  const rows = chosen.value.map((candidate) => ({
    id: world.ids.next(),
    applicationId: application.id,
    reviewerId: candidate.accountId,
    consortiumMemberId: candidate.consortiumMemberId,
    state: assignmentLifecycle.first,
    assignedBy: actor.accountId,
    assignedAt: world.clock.now(),
    rereadingId,
  }));
  await tx.insert(assignments).values(rows);
  return ok({
    value: { rereadingId },
    events: [
      ...(earlier ? [] : [ordered(application, { rereadingId, redressId })]),
      ...rows.map((row) => assigned(application, { ...row, rereadingId })),
    ],
    notices: rows.map(({ id, reviewerId: accountId }) => ({
      accountId,
      kind: 'review-assigned',
      entity: { kind: 'assignment', id },
      values: { reference: application.reference },
    })),
  });
}

async function open(
  world: World,
  tx: Tx,
  actor: Person,
  { application, redressId }: { application: Application; redressId: string },
): Promise<Result<Pick<Rereading, 'id'>, ReviewRefusal>> {
  const id = world.ids.next();
  const { id: applicationId, programmeId, callId } = application;
  const by = { orderedBy: actor.accountId, orderedAt: world.clock.now() };
  await tx.insert(rereadings).values({ id, programmeId, callId, applicationId, redressId, ...by });
  const moved = await moveApplication(tx, application, 'reread', { decidedAt: null });
  return moved.ok ? ok({ id }) : moved;
}

async function chooseReaders(
  tx: Tx,
  given: { application: Application; involved: readonly string[]; reviewerIds: readonly string[] },
): Promise<Result<readonly Candidate[], ReviewRefusal>> {
  const { application, involved } = given;
  if (given.reviewerIds.length === 0) return refuse('nobody-chosen', { field: 'reviewers[]' });
  const available = await reviewersOf(tx, application.programmeId);
  const declared = await declaredOn(tx, [application.organisationId]);
  const assigned: Candidate[] = [...(await assignedTo(tx, application.id))];
  const chosen: Candidate[] = [];
  for (const id of new Set(given.reviewerIds)) {
    const candidate = available.find((each) => each.accountId === id);
    if (!candidate) return refuse('reviewer-not-available', { field: 'reviewers[]' });
    const verdict = mayReread(candidate, { assigned: [...assigned, ...chosen], declared, involved });
    if (!verdict.allowed) return refuse(verdict.reason, { field: 'reviewers[]' });
    chosen.push(candidate);
  }
  return ok(chosen);
}

function ordered(file: Application, about: { rereadingId: string; redressId: string }): DomainEvent {
  return {
    kind: 'rereading.ordered',
    programmeId: file.programmeId,
    entity: { kind: 'application', id: file.id },
    body: { reference: file.reference, ...about },
  };
}

function assigned(
  file: Application,
  row: { id: string; reviewerId: string; consortiumMemberId: string; rereadingId: string },
): DomainEvent {
  const { id, reviewerId, consortiumMemberId, rereadingId } = row;
  return {
    kind: 'reviewer.assigned',
    programmeId: file.programmeId,
    entity: { kind: 'assignment', id },
    body: { applicationId: file.id, reviewerId, consortiumMemberId, rereadingId },
  };
}
