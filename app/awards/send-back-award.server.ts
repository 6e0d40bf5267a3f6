import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { saveDecision } from './award-store.server.ts';
import { openDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';

/** An approver ends a list with a reason; the officer prepares another from it. */
export async function sendBackAward(
  world: World,
  actor: Actor,
  given: DecisionGiven & { reason: string },
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'awards.approve').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'send-back-award', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'send-back', action: 'awards.approve' });
    if (!opened.ok) return opened;
    const { call, decision, next } = opened.value;
    await saveDecision(tx, decision, {
      state: next,
      sentBackBy: actorReference(actor),
      sentBackAt: world.clock.now(),
      sentBackReason: given.reason,
    });
    const entity = { kind: 'award-decision', id: decision.id };
    return ok({
      value: null,
      events: [{ kind: 'award.sent-back', programmeId: call.programmeId, entity, body: { callId: call.id } }],
      notices: [
        { accountId: decision.preparedBy, kind: 'award-sent-back', entity, values: { reference: call.reference } },
      ],
    });
  });
}
