import type { Tx } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { toJson } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';
import { lockCall, type CallRow } from '../call-store.server.ts';
import { endRound } from './end-round.server.ts';
import { roundReference, takesVersion } from './intake.ts';
import { lastRoundNumber, lockCollectingRound } from './round-store.server.ts';

export type EnteredRound = { readonly roundId: CallId; readonly events: readonly DomainEvent[] };

/**
 * The round that what is submitted to a rolling call now belongs to; null for a call with a deadline. Begins one where
 * none collects, and after a corrigendum, for I6 wants one round judged by one version. The call stays locked: nobody
 * closes the round before this submission is in it.
 */
export async function enterRound(world: World, tx: Tx, callId: CallId): Promise<EnteredRound | null> {
  const call = await lockCall(tx, callId);
  return call?.intake === 'rolling' ? nextRound(world, tx, call) : null;
}

/** The round of a locked rolling call that collects under its version in force; begun where there is none. */
export async function nextRound(world: World, tx: Tx, call: CallRow): Promise<EnteredRound> {
  const collecting = await lockCollectingRound(tx, call.id);
  if (collecting && takesVersion(collecting, call.currentVersionId)) return { roundId: collecting.id, events: [] };
  const ended = collecting ? [await endRound(world, tx, collecting)] : [];
  const begun = await beginRound(world, tx, call);
  return { roundId: begun.entity.id, events: [...ended, begun] };
}

async function beginRound(world: World, tx: Tx, call: CallRow): Promise<DomainEvent> {
  const roundNumber = (await lastRoundNumber(tx, call.id)) + 1;
  const id = world.ids.next();
  const reference = roundReference(call.reference, roundNumber);
  const { envelopeMinor, minimumMinor, maximumMinor, currency, programmeId, currentVersionId } = call;
  const { opensAt, deadlineAt, deadlineZone, audience, answerDays } = call;
  const terms = { envelopeMinor, minimumMinor, maximumMinor, currency, opensAt, deadlineAt, deadlineZone };
  await tx.insert(calls).values({
    ...terms,
    id,
    programmeId,
    reference,
    currentVersionId,
    roundNumber,
    audience,
    answerDays,
    state: 'open',
    intake: 'round',
    roundOf: call.id,
    content: toJson(call.content),
    createdBy: 'system:rounds',
    createdAt: world.clock.now(),
  });
  const body = { reference, callId: call.id, callVersionId: currentVersionId };
  return { kind: 'call.round-opened', programmeId, entity: { kind: 'call', id }, body };
}
