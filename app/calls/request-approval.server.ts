import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { checksOf, draftersOf } from './call-checks.server.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { lockCall } from './call-store.server.ts';
import { readyToPublish } from './publication-checklist.ts';
import type { CallRefusal } from './refusals.ts';

/** The drafters say that a call is ready: whoever may approve it, and did not write it, is told. */
export async function requestApproval(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; key: IdempotencyKey },
): Promise<Result<{ told: number }, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<{ told: number }, CallRefusal>(world, actor, 'request-approval', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const state = advance(callLifecycle, 'approve', call.state);
    if (!state.ok) return state;
    if (call.version !== given.version) return refuse('stale');
    if (!readyToPublish(await checksOf(tx, call, world.clock.now()))) return refuse('call-not-ready');
    const { programmeId, reference } = call;
    const drafters = await draftersOf(tx, call.id);
    const roles = ['call-manager', 'overall-lead'] as const;
    const approvers = (await accountsHolding(tx, { programmeId, roles })).filter((id) => !drafters.includes(id));
    const entity = { kind: 'call', id: call.id };
    return ok({
      value: { told: approvers.length },
      events: [{ kind: 'call.ready', programmeId, entity, body: { reference, version: call.version } }],
      notices: approvers.map((accountId) => ({ accountId, kind: 'call-ready', entity, values: { reference } })),
    });
  });
}
