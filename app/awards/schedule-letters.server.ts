import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { saveDecision } from './award-store.server.ts';
import { decideDates, type LetterDates } from './letters.ts';
import { openDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';

/**
 * Sets the hour at which the letters of an approved list leave, all at once. Until then no applicant learns anything;
 * the hour may be set anew, or the letters sent by hand.
 */
export async function scheduleLetters(
  world: World,
  actor: Actor,
  given: DecisionGiven & { dates: LetterDates },
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'awards.notify').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'schedule-letters', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'schedule', action: 'awards.notify' });
    if (!opened.ok) return opened;
    const { call, decision } = opened.value;
    if (decision.authorityAsked && decision.authorityReference === null) return refuse('authority-missing');
    const dates = decideDates(given.dates, world.clock.now());
    if (!dates.ok) return dates;
    await saveDecision(tx, decision, { ...dates.value, releasedBy: actorReference(actor) });
    const entity = { kind: 'award-decision', id: decision.id };
    const body = { callId: call.id, releaseAt: dates.value.releaseAt?.toISOString() ?? null };
    return ok({
      value: null,
      events: [{ kind: 'award.release-set', programmeId: call.programmeId, entity, body }],
    });
  });
}
