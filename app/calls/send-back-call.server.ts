import { isId, type CallId } from '#app/kernel/ids.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { draftersOf } from './call-checks.server.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { mayApprove } from './call-policy.ts';
import { lockCall } from './call-store.server.ts';
import type { CallRefusal } from './refusals.ts';

/** Whoever could approve a draft hands it back with a reason; its drafters are told. The draft stays a draft. */
export async function sendBackCall(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; reason: string; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'send-back-call', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const drafters = [...new Set([call.createdBy, ...(await draftersOf(tx, call.id))])];
    const verdict = mayApprove(actor, { drafters });
    if (!verdict.allowed) return refuse(verdict.reason);
    const state = advance(callLifecycle, 'approve', call.state);
    if (!state.ok) return state;
    if (call.version !== given.version) return refuse('stale');
    const { programmeId, reference, version } = call;
    const entity = { kind: 'call', id: call.id };
    return ok({
      value: null,
      events: [{ kind: 'call.sent-back', programmeId, entity, body: { reference, version, reason: given.reason } }],
      notices: drafters
        .filter(isId)
        .map((accountId) => ({ accountId, kind: 'call-sent-back', entity, values: { reference } })),
    });
  });
}
