import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance, type MoveRefusal } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { callLifecycle, type CallMove } from './call-lifecycle.ts';
import { lockCall } from './call-store.server.ts';

/** A move of a call inside the command of a later room (`review`, `decide`): saves it and gives the event to record. */
export async function moveCall(
  _world: World,
  tx: Tx,
  given: { callId: CallId; move: CallMove },
): Promise<Result<DomainEvent, MoveRefusal | Refusal<'not-found'>>> {
  const call = await lockCall(tx, given.callId);
  if (!call) return refuse('not-found');
  const next = advance(callLifecycle, given.move, call.state);
  if (!next.ok) return next;
  await tx
    .update(calls)
    .set({ state: next.value, version: call.version + 1 })
    .where(eq(calls.id, call.id));
  return ok({
    kind: 'call.moved',
    programmeId: call.programmeId,
    entity: { kind: 'call', id: call.id },
    body: { reference: call.reference, from: call.state, to: next.value },
  });
}
