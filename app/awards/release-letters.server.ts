import { and, asc, eq, lte } from 'drizzle-orm';
import { awardDecisions } from '#db/schema/awards.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { awardLifecycle } from './award-lifecycle.ts';
import { filesOf, loadDecision, lockDecision } from './award-store.server.ts';
import { sendLetters } from './send-letters.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'letters' };

/** Sends the letters whose hour has come, list by list, each in one transaction. Answers how many lists were told. */
export async function releaseLetters(world: World): Promise<number> {
  const due = await world.db
    .select({ id: awardDecisions.id })
    .from(awardDecisions)
    .where(and(eq(awardDecisions.state, 'approved'), lte(awardDecisions.releaseAt, world.clock.now())))
    .orderBy(asc(awardDecisions.releaseAt), asc(awardDecisions.id));
  let told = 0;
  for (const { id } of due) {
    const result = await perform(world, ACTOR, 'release-letters', namedKey(`release-letters:${id}`), async (tx) => {
      const seen = await loadDecision(tx, id);
      const call = seen ? await lockCall(tx, seen.callId) : null;
      const decision = await lockDecision(tx, id);
      // Refused, not answered: the key must stay free for when the time has come.
      if (!call || !decision?.releaseAt || decision.releaseAt > world.clock.now()) return refuse('move-not-allowed');
      const next = advance(awardLifecycle, 'notify', decision.state);
      if (!next.ok) return next;
      const files = await filesOf(tx, decision);
      return ok(await sendLetters(world, tx, { call, decision, files, next: next.value }));
    });
    if (result.ok) told += 1;
  }
  return told;
}
