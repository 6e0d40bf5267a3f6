import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall } from '../call-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { carryInto, chosenFiles } from './carry-files.server.ts';
import { endRound } from './end-round.server.ts';
import { mayCloseRound } from './intake.ts';
import { filesOfRound, lockCollectingRound } from './round-store.server.ts';

/**
 * Closes the round of a rolling call that collects: its files are ranked and decided together from now on, and the next
 * submission begins another. `roundId` is the round the person saw; `carry` the files that are with their applicants and
 * go on into the next round, the others stay and are waited for.
 */
export async function closeRound(
  world: World,
  actor: Actor,
  given: { callId: CallId; roundId: CallId; carry: readonly string[]; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'close-round', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !staffMay(actor, 'calls.close', call.programmeId)) return refuse('not-found');
    const round = await lockCollectingRound(tx, call.id);
    if (round?.id !== given.roundId) return refuse('round-closed');
    const verdict = mayCloseRound({ state: round.state, files: (await filesOfRound(tx, round.id)).files });
    if (!verdict.allowed) return refuse(verdict.reason);
    if (given.carry.length === 0) return ok({ value: null, events: [await endRound(world, tx, round)] });
    const chosen = await chosenFiles(tx, actor, { call, round, files: given.carry });
    if (!chosen.ok) return chosen;
    const files = chosen.value;
    const closed = await endRound(world, tx, round, files.length);
    const carried = await carryInto(world, tx, actor, { call, round, files });
    return ok({ value: null, ...carried, events: [closed, ...carried.events] });
  });
}
