import { eq } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isId, type CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { draftersOf } from '../call-checks.server.ts';
import { callLifecycle } from '../call-lifecycle.ts';
import { lockCall } from '../call-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { otherStageOf } from '../stage-store.server.ts';
import { mayCancel } from './cancellation.ts';

/**
 * Gives a draft up, or cancels a published call: it takes no more applications, its money is free again (I2), and its
 * versions stay as they were published. Whoever drafted it is told; of a published one, applicants too.
 */
export async function cancelCall(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; reason: string; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'cancel-call', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const drafters = [...new Set([call.createdBy, ...(await draftersOf(tx, call.id))])];
    const other = await otherStageOf(tx, call);
    const verdict = mayCancel(actor, { ...call, otherState: other?.state ?? null, drafters });
    if (!verdict.allowed) return refuse(verdict.reason);
    const state = advance(callLifecycle, 'cancel', call.state);
    if (!state.ok) return state;
    if (call.version !== given.version) return refuse('stale');
    const { programmeId, reference } = call;
    await tx
      .update(calls)
      .set({ state: state.value, version: call.version + 1 })
      .where(eq(calls.id, call.id));
    const entity = { kind: 'call', id: call.id };
    const body = { reference, from: call.state, reason: given.reason };
    return ok({
      value: null,
      events: [{ kind: 'call.cancelled', programmeId, entity, body }],
      notices: drafters
        .filter((account) => isId(account) && !(actor.kind === 'person' && actor.accountId === account))
        .map((accountId) => ({ accountId, kind: 'call-given-up', entity, values: { reference } })),
    });
  });
}
