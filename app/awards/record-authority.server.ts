import type { Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { saveDecision } from './award-store.server.ts';
import { openDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';

/** What the contracting authority answered to an approved list it was asked about: its reference, and of which day. */
export async function recordAuthority(
  world: World,
  actor: Actor,
  given: DecisionGiven & { reference: string; on: string },
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'awards.notify').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'record-authority', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'validate', action: 'awards.notify' });
    if (!opened.ok) return opened;
    const { call, decision } = opened.value;
    if (!decision.authorityAsked) return refuse('authority-not-asked');
    if (given.on > utcDate(world.clock.now())) return refuse('authority-too-late', { field: 'on' });
    await saveDecision(tx, decision, { authorityReference: given.reference, authorityOn: given.on });
    const entity = { kind: 'award-decision', id: decision.id };
    const body = { callId: call.id, reference: given.reference, on: given.on };
    return ok({ value: null, events: [{ kind: 'award.validated', programmeId: call.programmeId, entity, body }] });
  });
}
