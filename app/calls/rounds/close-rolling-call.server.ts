import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { bodyText, type DomainEvent } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance, canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { React, World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { callLifecycle } from '../call-lifecycle.ts';
import { callFacts, lockCall, type CallRow } from '../call-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { endCollecting } from './end-round.server.ts';
import { isUsedUp } from './intake.ts';
import { envelopeLeft } from './round-store.server.ts';

/**
 * Closes a rolling call before its last day, as its public page says may happen; with it the round that collects. The
 * people of open drafts are told (`reactions.server.ts`).
 */
export async function closeRollingCall(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; reason: string; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'close-rolling-call', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !staffMay(actor, 'calls.close', call.programmeId)) return refuse('not-found');
    if (call.intake !== 'rolling') return refuse('call-not-rolling');
    const closed = advance(callLifecycle, 'close', call.state);
    if (!closed.ok) return closed;
    if (call.version !== given.version) return refuse('stale');
    return ok({ value: null, events: await close(world, tx, call, given.reason) });
  });
}

/** After `award.approved`: a rolling call whose money no longer makes the smallest grant takes no more applications. */
export const closeUsedUpCall: React = async (world, tx, _actor, event) => {
  const round = await callFacts(tx, bodyText(event, 'callId'));
  if (!round?.roundOf) return [];
  const call = await lockCall(tx, round.roundOf);
  if (!call || !canMove(callLifecycle, 'close', call.state)) return [];
  if (!isUsedUp(call, await envelopeLeft(tx, call))) return [];
  return [{ value: null, events: await close(world, tx, call, null) }];
};

/** `reason` null: the money is used up. */
async function close(world: World, tx: Tx, call: CallRow, reason: string | null): Promise<readonly DomainEvent[]> {
  await tx
    .update(calls)
    .set({ state: callLifecycle.moves.close.to, version: call.version + 1 })
    .where(eq(calls.id, call.id));
  const { id, programmeId, reference } = call;
  const body = { reference, ...(reason === null ? { usedUp: true } : { reason }) };
  return [
    { kind: 'call.closed-early', programmeId, entity: { kind: 'call', id }, body },
    ...(await endCollecting(world, tx, call.id)),
  ];
}
