import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { derogationApprovals, derogationReviews, derogations } from '#db/schema/derogations.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay, type Action } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideDerogationApproval, decideReview } from './derogation.ts';
import { derogationLifecycle, type DerogationState } from './derogation-lifecycle.ts';
import { approversOf, derogationEvent, lockDerogation, type StoredDerogation } from './derogation-store.server.ts';
import type { PublicationRefusal } from './publication.ts';

type Move = { readonly derogationId: string; readonly key: IdempotencyKey };
type Decided = Result<Outcome<null>, PublicationRefusal>;

/** I41: one approval; the last one puts the exception in force. */
export async function approveDerogation(world: World, actor: Person, given: Move) {
  return moveDerogation(world, actor, {
    ...given,
    command: 'approve-derogation',
    action: 'publication.approve',
    work: async (tx, derogation) => {
      const at = world.clock.now();
      const approvedBy = await approversOf(tx, derogation.id);
      const decided = decideDerogationApproval(derogation, { approvedBy, person: actor.accountId }, at);
      if (!decided.ok) return decided;
      const { state, step } = decided.value;
      const approval = { derogationId: derogation.id, step, accountId: actor.accountId };
      await tx.insert(derogationApprovals).values({ ...approval, approvedAt: at });
      await saveState(tx, derogation, { state });
      return ok({ value: null, events: [derogationEvent('derogation.approved', derogation, { step, state })] });
    },
  });
}

/** An exception that is not granted. */
export async function refuseDerogation(world: World, actor: Person, given: Move) {
  return moveDerogation(world, actor, {
    ...given,
    command: 'refuse-derogation',
    action: 'publication.approve',
    work: async (tx, derogation) => {
      const next = advance(derogationLifecycle, 'refuse', derogation.state);
      if (!next.ok) return next;
      await saveState(tx, derogation, { state: next.value });
      return ok({ value: null, events: [derogationEvent('derogation.refused', derogation)] });
    },
  });
}

/** I38: the yearly look at one exception. */
export async function reviewDerogation(world: World, actor: Person, given: Move & { outcome: 'kept' | 'ended' }) {
  const { outcome } = given;
  return moveDerogation(world, actor, {
    ...given,
    command: 'review-derogation',
    action: 'publication.approve',
    work: async (tx, derogation) => {
      const at = world.clock.now();
      const decided = decideReview(derogation, outcome, at);
      if (!decided.ok) return decided;
      const { state, reviewOn } = decided.value;
      const review = { derogationId: derogation.id, outcome, reviewedBy: actor.accountId, reviewedAt: at };
      await tx.insert(derogationReviews).values({ ...review, id: world.ids.next(), nextReviewOn: reviewOn });
      const ended = outcome === 'ended' ? { endedAt: at, endedBy: actor.accountId } : {};
      await saveState(tx, derogation, { state, ...(reviewOn ? { reviewOn } : {}), ...ended });
      return ok({ value: null, events: [derogationEvent('derogation.reviewed', derogation, { outcome })] });
    },
  });
}

async function moveDerogation(
  world: World,
  actor: Person,
  given: Move & {
    readonly command: string;
    readonly action: Action;
    readonly work: (tx: Tx, derogation: StoredDerogation) => Promise<Decided>;
  },
): Promise<Result<null, PublicationRefusal>> {
  return perform<null, PublicationRefusal>(world, actor, given.command, given.key, async (tx) => {
    const derogation = await lockDerogation(tx, given.derogationId);
    if (!derogation || !staffMay(actor, given.action, derogation.programmeId)) return refuse('not-found');
    if (!(await loadAgreement(tx, derogation.agreementId, reachOf(actor)))) return refuse('not-found');
    return given.work(tx, derogation);
  });
}

type Changes = { readonly state: DerogationState } & Partial<
  Pick<StoredDerogation, 'reviewOn' | 'endedAt' | 'endedBy'>
>;

async function saveState(tx: Tx, derogation: StoredDerogation, changes: Changes): Promise<void> {
  await tx
    .update(derogations)
    .set({ ...changes, version: derogation.version + 1 })
    .where(eq(derogations.id, derogation.id));
}
