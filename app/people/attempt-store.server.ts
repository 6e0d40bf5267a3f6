import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { rateLimits } from '#db/schema/trail.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { ATTEMPTS_REMEMBERED_MINUTES, secondsToWait } from './attempt-delay.ts';

/** What is tried, and at whom: an account id or a keyed hash, never an address. */
export type AttemptAt = {
  readonly bucket: 'sign-in' | 'sign-in-code' | 'own-password' | 'step-up' | 'team-invitation' | 'call-invitation';
  readonly subject: string;
};

/**
 * Counts an attempt before it is checked, so that a hundred at once are not all let through, and answers 0; or counts
 * nothing and answers how many seconds are left to wait. Its own transaction, outside `perform`: the count must stay
 * whatever becomes of the attempt.
 */
export async function takeAttempt(world: World, on: AttemptAt): Promise<number> {
  const at = world.clock.now();
  return world.db.transaction(async (tx) => {
    await lockAttempts(tx, on);
    const rows = await tx.select().from(rateLimits).where(isOn(on));
    const seconds = secondsToWait(
      rows.map((row) => ({ at: row.windowStart, hits: row.hits })),
      at,
    );
    if (seconds > 0) return seconds;
    const forgotten = addMinutes(at, -ATTEMPTS_REMEMBERED_MINUTES);
    await tx.delete(rateLimits).where(and(isOn(on), lt(rateLimits.windowStart, forgotten)));
    await tx
      .insert(rateLimits)
      .values({ ...on, windowStart: at, hits: 1 })
      .onConflictDoUpdate({
        target: [rateLimits.bucket, rateLimits.subject, rateLimits.windowStart],
        set: { hits: sql`${rateLimits.hits} + 1` },
      });
    return 0;
  });
}

/** For an attempt that ended before anything of it was checked: it told nothing, and does not count. */
export async function returnAttempt(world: World, on: AttemptAt): Promise<void> {
  const { windowStart, hits } = rateLimits;
  await world.db.transaction(async (tx) => {
    await lockAttempts(tx, on);
    const [last] = await tx.select().from(rateLimits).where(isOn(on)).orderBy(desc(windowStart)).limit(1);
    if (!last) return;
    const row = and(isOn(on), eq(windowStart, last.windowStart));
    if (last.hits > 1)
      await tx
        .update(rateLimits)
        .set({ hits: sql`${hits} - 1` })
        .where(row);
    else await tx.delete(rateLimits).where(row);
  });
}

/** After a right answer the wrong ones before it no longer count. */
export async function forgetAttempts(tx: Tx, on: AttemptAt): Promise<void> {
  await tx.delete(rateLimits).where(isOn(on));
}

/** True for the first call of an hour about a subject. */
export async function firstThisHour(
  world: World,
  tx: Tx,
  about: { bucket: string; subject: string },
): Promise<boolean> {
  const hour = 3_600_000;
  const windowStart = new Date(Math.floor(world.clock.now().getTime() / hour) * hour);
  const fresh = await tx
    .insert(rateLimits)
    .values({ ...about, windowStart, hits: 1 })
    .onConflictDoNothing()
    .returning({ hits: rateLimits.hits });
  return fresh.length > 0;
}

async function lockAttempts(tx: Tx, on: AttemptAt): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${on.bucket}|${on.subject}`}, 0))`);
}

function isOn(on: AttemptAt) {
  return and(eq(rateLimits.bucket, on.bucket), eq(rateLimits.subject, on.subject));
}
