import type { Tx } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import { staffMay, type Action } from '#app/people/access.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import type { AwardDecision, AwardRefusal } from './award.ts';
import { awardLifecycle, type AwardMove, type AwardState } from './award-lifecycle.ts';
import { filesOf, loadDecision, lockDecision } from './award-store.server.ts';

export type OpenDecision = {
  readonly call: CallRow;
  readonly decision: AwardDecision;
  readonly files: readonly ListedFile[];
  /** The state the move leads to. */
  readonly next: AwardState;
};

/**
 * What every move of a list shares: the call and the list locked, in this order everywhere; the actor's programme;
 * the version the person saw; the lifecycle.
 */
export async function openDecision(
  tx: Tx,
  actor: Actor,
  given: { decisionId: string; version: number; move: AwardMove; action: Action; at?: Instant },
): Promise<Result<OpenDecision, AwardRefusal>> {
  const seen = await loadDecision(tx, given.decisionId);
  const call = seen ? await lockCall(tx, seen.callId) : null;
  if (!call || !staffMay(actor, given.action, call.programmeId)) return refuse('not-found');
  const decision = await lockDecision(tx, given.decisionId);
  if (!decision) return refuse('not-found');
  const next = advance(awardLifecycle, given.move, decision.state);
  if (!next.ok) return next;
  if (decision.version !== given.version) return refuse('stale');
  if (await reserveIsOver(tx, decision, given)) return refuse('reserve-expired');
  return ok({ call, decision, files: await filesOf(tx, decision), next: next.value });
}

/** I14: no list from the reserve is recommended or approved after the last day of the list it is based on. */
async function reserveIsOver(
  tx: Tx,
  { basedOn }: AwardDecision,
  { move, at }: { move: AwardMove; at?: Instant },
): Promise<boolean> {
  if (basedOn === null || !at || (move !== 'recommend' && move !== 'approve')) return false;
  const base = await loadDecision(tx, basedOn);
  return !base?.reserveUntil || utcDate(at) > base.reserveUntil;
}
