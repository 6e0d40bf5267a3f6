import { and, asc, count, eq, gt, isNull, ne, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import type { ChainVerdict } from './chain-verdict.ts';
import type { Checkpoint } from './checkpoint.ts';
import { storedCheckpoints } from './checkpoint-store.server.ts';
import { storedTrail } from './stored-trail.server.ts';
import { walkTrail, type Stray } from './verify-trail.ts';

/**
 * Verifies the whole trail of a programme, and against its checkpoints, in constant memory. `snapshot` is a REPEATABLE
 * READ transaction, so that what is written meanwhile does not look like a fault.
 * @param kept a checkpoint the reader kept elsewhere, read and found signed; the only witness a cut database has
 */
export async function verifyStoredTrail(
  world: Pick<World, 'keys'>,
  snapshot: Tx,
  programmeId: ProgrammeId,
  kept: readonly Checkpoint[] = [],
): Promise<ChainVerdict> {
  const { signed, forged } = await storedCheckpoints(world, snapshot, programmeId);
  const walk = walkTrail(
    programmeId,
    [...signed, ...kept].toSorted((one, other) => one.size - other.size),
  );
  if (forged !== null) return walk.verdict({ kind: 'forged-checkpoint', number: forged, id: null });
  for await (const rows of storedTrail(snapshot, programmeId)) {
    for (const row of rows) {
      const fault = walk.take(row);
      if (fault) return walk.verdict(fault);
    }
  }
  const stray = (await firstUnchained(snapshot, programmeId)) ?? (await firstRepeated(snapshot, programmeId));
  return walk.verdict(stray && { ...stray, number: null });
}

async function firstUnchained(tx: Tx, programmeId: string): Promise<Stray | null> {
  const [row] = await tx
    .select({ id: trailEvents.id })
    .from(trailEvents)
    .leftJoin(trailChain, eq(trailChain.eventId, trailEvents.id))
    .where(
      and(
        eq(trailEvents.programmeId, programmeId),
        or(isNull(trailChain.eventId), ne(trailChain.programmeId, programmeId)),
      ),
    )
    .orderBy(asc(trailEvents.id))
    .limit(1);
  return row ? { kind: 'unchained-event', id: row.id } : null;
}

/** The database refuses a second link to an event, for as long as nobody takes the constraint away. */
async function firstRepeated(tx: Tx, programmeId: string): Promise<Stray | null> {
  const [row] = await tx
    .select({ id: trailChain.eventId })
    .from(trailChain)
    .where(eq(trailChain.programmeId, programmeId))
    .groupBy(trailChain.eventId)
    .having(gt(count(), 1))
    .limit(1);
  return row ? { kind: 'repeated-event', id: row.id } : null;
}
