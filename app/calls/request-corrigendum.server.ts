import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { checksOfCorrigendum, correctorsOf } from './corrigendum-checks.server.ts';
import { lockCorrigendum } from './corrigendum-store.server.ts';
import { readyToPublish } from './publication-checklist.ts';
import type { CallRefusal } from './refusals.ts';

/** The writers of a corrigendum say that it is ready: whoever may approve it, and did not write it, is told. */
export async function requestCorrigendum(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; key: IdempotencyKey },
): Promise<Result<{ told: number }, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<{ told: number }, CallRefusal>(world, actor, 'request-corrigendum', given.key, async (tx) => {
    const found = await lockCorrigendum(tx, given.callId);
    if (!found) return refuse('not-found');
    const { call, corrigendum } = found;
    if (corrigendum.version !== given.version) return refuse('stale');
    if (!readyToPublish(await checksOfCorrigendum(tx, found, world.clock.now()))) return refuse('call-not-ready');
    const { programmeId, reference } = call;
    const writers = await correctorsOf(tx, corrigendum);
    const roles = ['call-manager', 'overall-lead'] as const;
    const approvers = (await accountsHolding(tx, { programmeId, roles })).filter((id) => !writers.includes(id));
    const entity = { kind: 'call', id: call.id };
    const body = { reference, corrigendumId: corrigendum.id, version: corrigendum.version };
    return ok({
      value: { told: approvers.length },
      events: [{ kind: 'call.correction-ready', programmeId, entity, body }],
      notices: approvers.map((accountId) => ({ accountId, kind: 'corrigendum-ready', entity, values: { reference } })),
    });
  });
}
