import { and, asc, eq, gt, isNull, or, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import type { ChainVerdict } from './chain-verdict.ts';
import type { Checkpoint } from './checkpoint.ts';
import { exactTime } from './exact-time.server.ts';
import { storedCheckpoints } from './checkpoint-store.server.ts';
import { walkTrail, type TrailRow } from './verify-trail.ts';

const BATCH = 2_000;

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
  for await (const row of storedTrail(snapshot, programmeId)) {
    const fault = walk.take(row);
    if (fault) return walk.verdict(fault);
  }
  const id = await firstUnchained(snapshot, programmeId);
  return walk.verdict(id === null ? null : { kind: 'unchained-event', number: null, id });
}

/** A programme's trail in the order of its chain, in constant memory. */
export async function* storedTrail(snapshot: Tx, programmeId: ProgrammeId): AsyncGenerator<TrailRow> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await batchOfRows(snapshot, programmeId, after);
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.number ?? after;
  }
}

async function batchOfRows(tx: Tx, programmeId: string, after: number): Promise<TrailRow[]> {
  return tx
    .select({
      number: trailChain.seq,
      eventId: trailChain.eventId,
      prevHash: trailChain.prevHash,
      hash: trailChain.hash,
      event: {
        id: trailEvents.id,
        programmeId: trailEvents.programmeId,
        at: exactTime(trailEvents.at),
        actor: trailEvents.actor,
        actorRoles: trailEvents.actorRoles,
        sessionHash: trailEvents.sessionHash,
        command: trailEvents.command,
        kind: trailEvents.kind,
        entityKind: trailEvents.entityKind,
        entityId: trailEvents.entityId,
        body: trailEvents.body,
        bodySalt: trailEvents.bodySalt,
        bodyCommitment: trailEvents.bodyCommitment,
        leafHash: trailEvents.leafHash,
      },
    })
    .from(trailChain)
    .leftJoin(trailEvents, eq(trailEvents.id, trailChain.eventId))
    .where(and(eq(trailChain.programmeId, programmeId), gt(trailChain.seq, after)))
    .orderBy(asc(trailChain.seq))
    .limit(BATCH);
}

async function firstUnchained(tx: Tx, programmeId: string): Promise<string | null> {
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
  return row?.id ?? null;
}
