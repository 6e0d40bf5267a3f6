import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { decideDates, type LetterDates } from './letters.ts';
import { openDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';
import { sendLetters } from './send-letters.server.ts';

/**
 * The letters go out now, whatever hour was set for them. Without `dates` a list that has none sets nothing in motion:
 * no award lapses, no complaint is taken, no reserve is drawn on.
 */
export async function notifyAward(
  world: World,
  actor: Actor,
  given: DecisionGiven & { dates?: Omit<LetterDates, 'releaseAt'> },
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'awards.notify').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'notify-award', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'notify', action: 'awards.notify' });
    if (!opened.ok) return opened;
    const { authorityAsked, authorityReference } = opened.value.decision;
    if (authorityAsked && authorityReference === null) return refuse('authority-missing');
    const { dates } = given;
    if (!dates) return ok(await sendLetters(world, tx, opened.value));
    const decided = decideDates({ ...dates, releaseAt: null }, world.clock.now());
    return decided.ok ? ok(await sendLetters(world, tx, { ...opened.value, dates: decided.value })) : decided;
  });
}
