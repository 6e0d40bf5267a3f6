import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import type { World } from '#app/kernel/world.ts';
import { callLifecycle } from '../call-lifecycle.ts';
import type { CallRow } from '../call-store.server.ts';
import { filesOfRound, lockCollectingRound } from './round-store.server.ts';

/**
 * Ends the collecting of a locked round: what was submitted until now is ranked and decided together. A round whose
 * files are being read goes on into review. `carried`: files that go on into the next round. Answers the event to record.
 */
export async function endRound(world: World, tx: Tx, round: CallRow, carried = 0): Promise<DomainEvent> {
  const closed = advance(callLifecycle, 'close', round.state);
  if (!closed.ok) throw new Error('a round that collects cannot be closed');
  const { files, inReview } = await filesOfRound(tx, round.id);
  const review = inReview ? advance(callLifecycle, 'review', closed.value) : closed;
  if (!review.ok) throw new Error('a closed round cannot be reviewed');
  await tx
    .update(calls)
    .set({ state: review.value, deadlineAt: world.clock.now(), version: round.version + 1 })
    .where(eq(calls.id, round.id));
  const { id, programmeId, reference } = round;
  const body = { reference, files: files - carried, carried };
  return { kind: 'call.round-closed', programmeId, entity: { kind: 'call', id }, body };
}

/** The same for whatever round of a call collects; nothing where none does. Lock the call first. */
export async function endCollecting(world: World, tx: Tx, callId: string): Promise<readonly DomainEvent[]> {
  const round = await lockCollectingRound(tx, callId);
  return round ? [await endRound(world, tx, round)] : [];
}
