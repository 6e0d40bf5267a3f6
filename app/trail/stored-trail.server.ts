import { and, asc, eq, gt, lte, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { exactTimeText, readExactTime } from './exact-time.server.ts';
import type { TrailRow } from './verify-trail.ts';

const BATCH = 2_000;
const LEAVES = 10_000;

/**
 * A programme's trail in the order of its chain, some rows at a time, in constant memory. The database reads the next
 * rows while these are looked at. `only`: a condition on the events, for a part of the trail.
 */
export async function* storedTrail(
  snapshot: Tx,
  programmeId: ProgrammeId,
  only: SQL = sql`true`,
): AsyncGenerator<readonly TrailRow[]> {
  const after = (number: number) =>
    rowsAfter(snapshot, sql`${trailChain.programmeId} = ${programmeId} and ${only}`, number);
  let coming = after(Number.MIN_SAFE_INTEGER);
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return yield rows;
    coming = after(last.number);
    // Whoever stops at a fault leaves this one behind.
    coming.catch(() => undefined);
    yield rows;
  }
}

/** The leaves of a programme's tree from the first up to `size`, in constant memory. */
export async function* storedLeaves(snapshot: Tx, programmeId: string, size: number): AsyncGenerator<Uint8Array> {
  for (let after = 0; after < size; after += LEAVES) {
    const rows = await snapshot
      .select({ leaf: trailEvents.leafHash })
      .from(trailChain)
      .innerJoin(trailEvents, eq(trailEvents.id, trailChain.eventId))
      .where(
        and(
          eq(trailChain.programmeId, programmeId),
          gt(trailChain.seq, after),
          lte(trailChain.seq, Math.min(after + LEAVES, size)),
        ),
      )
      .orderBy(asc(trailChain.seq));
    for (const { leaf } of rows) yield leaf;
  }
}

/** A link as PostgreSQL answers it; the columns of the event are null where that is gone. */
type RawLink = {
  readonly seq: string;
  readonly event_id: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly id: string | null;
  readonly programme_id: string;
  readonly at: string;
  readonly actor: string;
  readonly actor_roles: string;
  readonly session_hash: string | null;
  readonly command: string;
  readonly kind: string;
  readonly entity_kind: string;
  readonly entity_id: string;
  readonly body: JsonValue;
  readonly body_salt: Buffer;
  readonly body_commitment: Buffer;
  readonly leaf_hash: Buffer;
};

/** Read without the query builder, which would spend as long on naming columns as the hashes take. */
async function rowsAfter(tx: Tx, which: SQL, after: number): Promise<readonly TrailRow[]> {
  const e = trailEvents;
  const rows = await tx.execute<RawLink>(sql`
    select ${trailChain.seq}, ${trailChain.eventId}, ${trailChain.prevHash}, ${trailChain.hash}, ${e.id},
      ${e.programmeId}, ${exactTimeText(e.at)} as at, ${e.actor}, ${e.actorRoles}, ${e.sessionHash}, ${e.command},
      ${e.kind}, ${e.entityKind}, ${e.entityId}, ${e.body}, ${e.bodySalt}, ${e.bodyCommitment}, ${e.leafHash}
    from ${trailChain} left join ${e} on ${e.id} = ${trailChain.eventId}
    where ${which} and ${trailChain.seq} > ${after}
    order by ${trailChain.seq} limit ${BATCH}`);
  return rows.map(trailRow);
}

function trailRow(raw: RawLink): TrailRow {
  const { id } = raw;
  const link = { number: Number(raw.seq), eventId: raw.event_id, prevHash: raw.prev_hash, hash: raw.hash };
  if (id === null) return { ...link, event: null };
  const event = {
    id,
    programmeId: raw.programme_id,
    at: readExactTime(raw.at),
    actor: raw.actor,
    actorRoles: raw.actor_roles,
    sessionHash: raw.session_hash,
    command: raw.command,
    kind: raw.kind,
    entityKind: raw.entity_kind,
    entityId: raw.entity_id,
    body: raw.body,
    bodySalt: raw.body_salt,
    bodyCommitment: raw.body_commitment,
    leafHash: raw.leaf_hash,
  };
  return { ...link, event };
}
