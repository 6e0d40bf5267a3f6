import { and, asc, eq, lte, lt, ne, sql } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { lockCall } from './call-store.server.ts';
import { standingAt } from './deadline.ts';
import { endCollecting } from './rounds/end-round.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'schedule' };

/** What the schedule runs every minute: opens and closes calls whose time has come. */
export async function turnCalls(world: World): Promise<void> {
  await openDueCalls(world);
  await closeDueCalls(world);
}

/** Opens approved calls whose day has come. Returns how many moved. */
export async function openDueCalls(world: World): Promise<number> {
  const due = await world.db
    .select({ id: calls.id, deadlineAt: calls.deadlineAt })
    .from(calls)
    .where(and(eq(calls.state, 'approved'), lte(calls.opensAt, world.clock.now())))
    .orderBy(asc(calls.opensAt));
  return turn(world, due, 'open');
}

/** I7: closes open calls after the last moment of grace. Returns how many moved. */
export async function closeDueCalls(world: World): Promise<number> {
  const lastMoment = sql<Date>`${calls.deadlineAt} + ${calls.graceMinutes} * interval '1 minute'`;
  const due = await world.db
    .select({ id: calls.id, deadlineAt: calls.deadlineAt })
    .from(calls)
    .where(
      and(
        eq(calls.state, 'open'),
        ne(calls.intake, 'round'),
        lt(lastMoment, sql`${world.clock.now().toISOString()}::timestamptz`),
      ),
    )
    .orderBy(asc(calls.deadlineAt));
  return turn(world, due, 'close');
}

/** One transaction per call; looked at again under its lock, so that two schedules do the work once. */
async function turn(
  world: World,
  due: readonly { id: string; deadlineAt: Date }[],
  move: 'open' | 'close',
): Promise<number> {
  let moved = 0;
  for (const { id, deadlineAt } of due) {
    // Its deadline is part of the name: a call that was extended closes a second time.
    const key = namedKey(`${move}-call:${id}:${deadlineAt.toISOString()}`);
    const result = await perform(world, ACTOR, `${move}-call`, key, async (tx) => {
      const call = await lockCall(tx, id);
      const at = world.clock.now();
      const standing = call ? standingAt(call, at) : 'not-yet';
      const time = move === 'open' ? standing !== 'not-yet' : standing === 'over';
      // Refused, not answered: the key must stay free for when the time has come.
      if (!call || !time || !canMove(callLifecycle, move, call.state)) return refuse('move-not-allowed');
      await tx
        .update(calls)
        .set({ state: callLifecycle.moves[move].to, version: call.version + 1 })
        .where(eq(calls.id, id));
      const kind = move === 'open' ? 'call.opened' : 'call.closed';
      const { programmeId, reference } = call;
      // A rolling call takes its collecting round along.
      const ended = move === 'close' ? await endCollecting(world, tx, id) : [];
      const events = [{ kind, programmeId, entity: { kind: 'call', id }, body: { reference } } as const, ...ended];
      return ok({ value: null, events });
    });
    if (result.ok) moved += 1;
  }
  return moved;
}
