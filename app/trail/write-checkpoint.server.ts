import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { Readable } from 'node:stream';
import type { Tx } from '#db/client.server.ts';
import { journalChain } from '#db/schema/ledger.ts';
import { programmes } from '#db/schema/programme.ts';
import { checkpoints, trailChain, trailEvents } from '#db/schema/trail.ts';
import type { World } from '#app/kernel/world.ts';
import { signCheckpoint } from './checkpoint.ts';
import { checkpointKeyOf } from './checkpoint-store.server.ts';
import { chainStart } from './leaf.ts';
import { EMPTY_EDGE, grow, merkleRoot, packEdge, unpackEdge, type MerkleEdge } from './merkle.ts';

/** AT-3: the most that can be lost sight of between two checkpoints. */
const EVERY_MINUTES = 10;
const EVERY_EVENTS = 1_000;
const BATCH = 5_000;

/** What the schedule runs every minute: a checkpoint for every programme whose trail has grown enough or long enough ago. */
export async function writeDueCheckpoints(world: World): Promise<number> {
  const longAgo = new Date(world.clock.now().getTime() - EVERY_MINUTES * 60_000);
  const due = await world.db.execute<{ programme_id: string }>(sql`
    select ${programmes.id} as programme_id from ${programmes}
    cross join lateral (
      select ${trailChain.seq} as size from ${trailChain}
      where ${trailChain.programmeId} = ${programmes.id} order by ${trailChain.seq} desc limit 1
    ) as head
    left join lateral (
      select ${checkpoints.size}, ${checkpoints.at} from ${checkpoints}
      where ${checkpoints.programmeId} = ${programmes.id} order by ${checkpoints.size} desc limit 1
    ) as last on true
    where last.size is null or head.size >= last.size + ${EVERY_EVENTS}
      or (head.size > last.size and last.at <= ${longAgo.toISOString()}::timestamptz)`);
  for (const { programme_id: programmeId } of due) await writeCheckpoint(world, programmeId);
  return due.length;
}

/** A signed note of how far a programme's trail and journal had come. `fresh`: nobody has kept it yet. */
export type SignedCheckpoint = {
  readonly size: number;
  readonly entries: number;
  readonly note: string;
  readonly edge: Buffer;
  readonly at: Date;
  readonly fresh: boolean;
};

/** Signs and keeps a programme's checkpoint. */
export async function writeCheckpoint(world: World, programmeId: string): Promise<SignedCheckpoint> {
  const signed = await world.db.transaction((tx) => signHead(world, tx, programmeId), {
    isolationLevel: 'repeatable read',
  });
  await keepCheckpoint(world, programmeId, signed);
  return signed;
}

/** Signs where trail and journal stand in a snapshot; the last note once more when the trail has not grown since. */
export async function signHead(world: World, snapshot: Tx, programmeId: string): Promise<SignedCheckpoint> {
  const [last] = await snapshot
    .select()
    .from(checkpoints)
    .where(eq(checkpoints.programmeId, programmeId))
    .orderBy(desc(checkpoints.size))
    .limit(1);
  const from = last ? unpackEdge(last.size, last.edge) : EMPTY_EDGE;
  const edge = await growToHead(snapshot, programmeId, from);
  const journal = await journalHead(snapshot, programmeId);
  if (last && edge.size === last.size)
    return { ...last, edge: Buffer.from(last.edge), entries: journal.entries, fresh: false };
  const key = checkpointKeyOf(world, programmeId);
  const at = world.clock.now();
  const head = { origin: key.name, size: edge.size, root: merkleRoot(edge), ...journal, at: at.toISOString() };
  const note = signCheckpoint(head, key);
  return { size: edge.size, entries: journal.entries, note, edge: packEdge(edge), at, fresh: true };
}

/**
 * Keeps a note twice: in the database, and as a document, which an operator can put under object lock. Of two notes of
 * the same length the first stays.
 */
export async function keepCheckpoint(world: World, programmeId: string, signed: SignedCheckpoint): Promise<void> {
  if (!signed.fresh) return;
  const { size, edge, note, at } = signed;
  const row = { programmeId, size, edge, note, at };
  const kept = await world.db
    .insert(checkpoints)
    .values(row)
    .onConflictDoNothing()
    .returning({ size: checkpoints.size });
  if (kept.length === 0) return;
  const about = { mediaType: 'text/plain', maxBytes: 10_000 };
  await world.documents.put(`checkpoints/${programmeId}/${size}`, Readable.from([note]), about);
}

async function growToHead(tx: Tx, programmeId: string, from: MerkleEdge): Promise<MerkleEdge> {
  let edge = from;
  for (;;) {
    const rows = await tx
      .select({ leaf: trailEvents.leafHash })
      .from(trailChain)
      .innerJoin(trailEvents, eq(trailEvents.id, trailChain.eventId))
      .where(and(eq(trailChain.programmeId, programmeId), gt(trailChain.seq, edge.size)))
      .orderBy(asc(trailChain.seq))
      .limit(BATCH);
    for (const { leaf } of rows) edge = grow(edge, leaf);
    if (rows.length < BATCH) return edge;
  }
}

async function journalHead(tx: Tx, programmeId: string): Promise<{ entries: number; journalHead: Buffer }> {
  const [head] = await tx
    .select({ entries: journalChain.entryNo, hash: journalChain.hash })
    .from(journalChain)
    .where(eq(journalChain.programmeId, programmeId))
    .orderBy(desc(journalChain.entryNo))
    .limit(1);
  return head
    ? { entries: head.entries, journalHead: Buffer.from(head.hash) }
    : { entries: 0, journalHead: chainStart('journal', programmeId) };
}
