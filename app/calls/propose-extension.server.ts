import { callExtensions } from '#db/schema/call-extensions.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { mayExtend } from './call-extension.ts';
import { callExtensionLifecycle } from './call-extension-lifecycle.ts';
import { lockCall } from './call-store.server.ts';
import { decideLaterDeadline } from './corrigendum.ts';
import { proposedExtension } from './extension-store.server.ts';
import type { CallRefusal } from './refusals.ts';

/** I7: asks for a later deadline because the portal was out of order. A second person is told and grants it. */
export async function proposeExtension(
  world: World,
  actor: Actor,
  given: { callId: CallId; deadlineAt: Instant; reason: string; key: IdempotencyKey },
): Promise<Result<{ extensionId: string }, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<{ extensionId: string }, CallRefusal>(world, actor, 'propose-extension', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const at = world.clock.now();
    const verdict = mayExtend(call, at);
    if (!verdict.allowed) return refuse(verdict.reason);
    if (await proposedExtension(tx, call.id)) return refuse('extension-open');
    const later = decideLaterDeadline(call.deadlineAt, given.deadlineAt);
    if (!later.ok) return later;
    const [extensionId, by] = [world.ids.next(), actorReference(actor)];
    await tx.insert(callExtensions).values({
      id: extensionId,
      callId: call.id,
      state: callExtensionLifecycle.first,
      fromAt: call.deadlineAt,
      toAt: later.value,
      reason: given.reason,
      proposedBy: by,
      proposedAt: at,
    });
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const approvers = await accountsHolding(tx, { programmeId, roles: ['call-manager', 'overall-lead'] });
    return ok({
      value: { extensionId },
      events: [
        {
          kind: 'call.extension-proposed',
          programmeId,
          entity,
          body: { reference, extensionId, toAt: later.value.toISOString(), reason: given.reason },
        },
      ],
      notices: approvers
        .filter((accountId) => accountId !== by)
        .map((accountId) => ({ accountId, kind: 'extension-proposed', entity, values: { reference } })),
    });
  });
}
