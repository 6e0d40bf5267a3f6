import { eq } from 'drizzle-orm';
import { callCorrigenda } from '#db/schema/calls.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { corrigendumLifecycle } from './corrigendum-lifecycle.ts';
import { lockCorrigendum } from './corrigendum-store.server.ts';
import type { CallRefusal } from './refusals.ts';

/** Gives a corrigendum up; the call stays as it was published, and another one may be started. */
export async function discardCorrigendum(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<null, CallRefusal>(world, actor, 'discard-corrigendum', given.key, async (tx) => {
    const found = await lockCorrigendum(tx, given.callId);
    if (!found) return refuse('not-found');
    const { call, corrigendum } = found;
    if (corrigendum.version !== given.version) return refuse('stale');
    const state = advance(corrigendumLifecycle, 'discard', corrigendum.state);
    if (!state.ok) return state;
    await tx
      .update(callCorrigenda)
      .set({ state: state.value, endedBy: actorReference(actor), endedAt: world.clock.now() })
      .where(eq(callCorrigenda.id, corrigendum.id));
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const body = { reference, corrigendumId: corrigendum.id };
    return ok({ value: null, events: [{ kind: 'call.correction-discarded', programmeId, entity, body }] });
  });
}
