import { callCorrigenda } from '#db/schema/calls.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { toJson } from '#app/kernel/json.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall } from './call-store.server.ts';
import { contentToCorrect, decideLaterDeadline, mayCorrect } from './corrigendum.ts';
import { corrigendumLifecycle } from './corrigendum-lifecycle.ts';
import { draftedCorrigendum } from './corrigendum-store.server.ts';
import type { CallRefusal } from './refusals.ts';

/**
 * I6: begins a corrigendum of a published call with what is in force, a reason and a later deadline. Nothing public
 * changes yet. Refused while another one is being written (`corrigendum-open`).
 */
export async function startCorrigendum(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; reason: Translated; deadlineAt: Instant; key: IdempotencyKey },
): Promise<Result<{ corrigendumId: string }, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<{ corrigendumId: string }, CallRefusal>(world, actor, 'start-corrigendum', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const at = world.clock.now();
    const verdict = mayCorrect(call, at);
    if (!verdict.allowed) return refuse(verdict.reason);
    if (await draftedCorrigendum(tx, call.id)) return refuse('corrigendum-open');
    if (call.version !== given.version) return refuse('stale');
    const deadline = decideLaterDeadline(call.deadlineAt, given.deadlineAt);
    if (!deadline.ok) return deadline;
    const corrigendumId = world.ids.next();
    await tx.insert(callCorrigenda).values({
      id: corrigendumId,
      callId: call.id,
      state: corrigendumLifecycle.first,
      content: toJson(contentToCorrect(call.content)),
      envelopeMinor: call.envelopeMinor,
      minimumMinor: call.minimumMinor,
      maximumMinor: call.maximumMinor,
      deadlineAt: deadline.value,
      deadlineZone: call.deadlineZone,
      graceMinutes: call.graceMinutes,
      reason: toJson(given.reason),
      createdBy: actorReference(actor),
      createdAt: at,
    });
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    return ok({
      value: { corrigendumId },
      events: [
        { kind: 'call.correction-started', programmeId, entity, body: { reference, corrigendumId, version: 1 } },
      ],
    });
  });
}
