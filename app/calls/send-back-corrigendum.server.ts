import { isId, type CallId } from '#app/kernel/ids.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { mayApprove } from './call-policy.ts';
import { correctorsOf } from './corrigendum-checks.server.ts';
import { lockCorrigendum } from './corrigendum-store.server.ts';
import type { CallRefusal } from './refusals.ts';

/** Whoever could publish a corrigendum hands it back with a reason; its writers are told. */
export async function sendBackCorrigendum(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; reason: string; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'send-back-corrigendum', given.key, async (tx) => {
    const found = await lockCorrigendum(tx, given.callId);
    if (!found) return refuse('not-found');
    const { call, corrigendum } = found;
    const writers = await correctorsOf(tx, corrigendum);
    const verdict = mayApprove(actor, { drafters: writers });
    if (!verdict.allowed) return refuse(verdict.reason);
    if (corrigendum.version !== given.version) return refuse('stale');
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const body = {
      reference,
      corrigendumId: corrigendum.id,
      version: corrigendum.version,
      reason: given.reason,
    };
    return ok({
      value: null,
      events: [{ kind: 'call.correction-sent-back', programmeId, entity, body }],
      notices: writers
        .filter(isId)
        .map((accountId) => ({ accountId, kind: 'corrigendum-sent-back', entity, values: { reference } })),
    });
  });
}
