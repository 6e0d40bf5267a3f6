import { and, asc, eq, lt } from 'drizzle-orm';
import { awardDecisions } from '#db/schema/awards.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { awardLifecycle } from './award-lifecycle.ts';
import { loadDecision, lockDecision, saveDecision } from './award-store.server.ts';
import { lapseAwards } from './lapse-awards.server.ts';
import { openRedresses } from './redress/redress-store.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'awards' };

/** What the days bring after the letters: awards lapse, and lists nobody complains of any more are final. */
export async function closeAwards(world: World): Promise<void> {
  await lapseAwards(world);
  await finaliseLists(world);
}

/** Lists whose period for complaints is over and none is open are final. Answers how many became so. */
export async function finaliseLists(world: World): Promise<number> {
  const today = utcDate(world.clock.now());
  const due = await world.db
    .select({ id: awardDecisions.id })
    .from(awardDecisions)
    .where(and(eq(awardDecisions.state, 'notified'), lt(awardDecisions.redressUntil, today)))
    .orderBy(asc(awardDecisions.id));
  let final = 0;
  for (const { id } of due) {
    const key = namedKey(`finalise-list:${id}`);
    const result = await perform<null, AwardRefusal>(world, ACTOR, 'finalise-list', key, async (tx) => {
      const seen = await loadDecision(tx, id);
      const call = seen ? await lockCall(tx, seen.callId) : null;
      const decision = await lockDecision(tx, id);
      if (!call || !decision) return refuse('not-found');
      const next = advance(awardLifecycle, 'finalise', decision.state);
      if (!next.ok) return next;
      if ((await openRedresses(tx, id)) > 0) return refuse('move-not-allowed');
      await saveDecision(tx, decision, { state: next.value });
      const entity = { kind: 'award-decision', id };
      const { programmeId } = call;
      return ok({ value: null, events: [{ kind: 'award.final', programmeId, entity, body: { callId: call.id } }] });
    });
    if (result.ok) final += 1;
  }
  return final;
}
