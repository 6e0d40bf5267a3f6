import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { Readable } from 'node:stream';
import type { Tx } from '#db/client.server.ts';
import { journalChain } from '#db/schema/ledger.ts';
import { checkpoints, trailChain, trailEvents } from '#db/schema/trail.ts';
import type { World } from '#app/kernel/world.ts';
import { checkpointKey, signCheckpoint, type CheckpointKey } from './checkpoint.ts';
import { chainStart } from './leaf.ts';
import { EMPTY_EDGE, grow, merkleRoot, packEdge, unpackEdge, type MerkleEdge } from './merkle.ts';

/** AT-3: the most that can be lost sight of between two checkpoints. */
const EVERY_MINUTES = 10;
const EVERY_EVENTS = 1_000;
const BATCH = 5_000;

/** The key and name a programme's checkpoints are signed with: the portal's host and the log's place in it. */
export function checkpointKeyOf(world: Pick<World, 'origin' | 'keys'>, programmeId: string): CheckpointKey {
  return checkpointKey(`${new URL(world.origin).host}/trail/${programmeId}`, world.keys.checkpointSeed);
}

/** What the schedule runs every minute: a checkpoint for every programme whose trail has grown enough or long enough ago. */
export async function writeDueCheckpoints(world: World): Promise<number> {
  const longAgo = new Date(world.clock.now().getTime() - EVERY_MINUTES * 60_000);
  const due = await world.db.execute<{ programme_id: string }>(sql`
    select head.programme_id
    from (select ${trailChain.programmeId}, max(${trailChain.seq}) as size from ${trailChain} group by 1) as head
    left join lateral (
      select ${checkpoints.size}, ${checkpoints.at} from ${checkpoints}
      where ${checkpoints.programmeId} = head.programme_id order by ${checkpoints.size} desc limit 1
    ) as last on true
    where last.size is null or head.size >= last.size + ${EVERY_EVENTS}
      or (head.size > last.size and last.at <= ${longAgo.toISOString()}::timestamptz)`);
  for (const { programme_id: programmeId } of due) await writeCheckpoint(world, programmeId);
  return due.length;
}

/**
 * Signs how far a programme's trail and journal have come, and keeps the note twice: in the database and as a document,
 * which an operator can put under object lock. Nothing happens when the trail has not grown.
 */
export async function writeCheckpoint(world: World, programmeId: string): Promise<string | null> {
  const written = await world.db.transaction((tx) => sign(world, tx, programmeId), { isolationLevel: 'repeatable read' });
  if (!written) return null;
  await world.documents.put(`checkpoints/${programmeId}/${written.size}`, Readable.from([written.note]), {
    mediaType: 'text/plain',
    maxBytes: 10_000,
  });
  return written.note;
}

async function sign(world: World, tx: Tx, programmeId: string): Promise<{ size: number; note: string } | null> {
  const [last] = await tx
    .select()
    .from(checkpoints)
    .where(eq(checkpoints.programmeId, programmeId))
    .orderBy(desc(checkpoints.size))
    .limit(1);
  const from = last ? unpackEdge(last.size, last.edge) : EMPTY_EDGE;
  const edge = await growToHead(tx, programmeId, from);
  if (edge.size === from.size) return null;
  const key = checkpointKeyOf(world, programmeId);
  const at = world.clock.now();
  const journal = await journalHead(tx, programmeId);
  const note = signCheckpoint({ origin: key.name, size: edge.size, root: merkleRoot(edge), ...journal, at: at.toISOString() }, key);
  const fresh = await tx
    .insert(checkpoints)
    .values({ programmeId, size: edge.size, edge: packEdge(edge), note, at })
    .onConflictDoNothing()
    .returning({ size: checkpoints.size });
  return fresh.length === 0 ? null : { size: edge.size, note };
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
