import { and, asc, eq, gt, lte, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
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

/**
 * A link with its event as one line of text, which costs a third of reading eighteen columns one by one. Texts of the
 * database hold no tab: a line with another number of fields was tampered with, wherever in it the tab stands.
 */
const LINE: readonly SQL[] = [
  sql`${trailChain.seq}`,
  sql`${trailChain.eventId}`,
  hexOf(trailChain.prevHash),
  hexOf(trailChain.hash),
  sql`coalesce(${trailEvents.id}::text, '')`,
  sql`${trailEvents.programmeId}`,
  exactTimeText(trailEvents.at),
  sql`${trailEvents.actor}`,
  sql`${trailEvents.actorRoles}`,
  // Absent is not the same as empty.
  sql`coalesce('+' || ${trailEvents.sessionHash}, '')`,
  sql`${trailEvents.command}`,
  sql`${trailEvents.kind}`,
  sql`${trailEvents.entityKind}`,
  sql`${trailEvents.entityId}`,
  hexOf(trailEvents.bodySalt),
  hexOf(trailEvents.bodyCommitment),
  hexOf(trailEvents.leafHash),
  sql`coalesce(${trailEvents.body}::text, 'null')`,
];

function hexOf(column: AnyPgColumn): SQL {
  return sql`encode(${column}, 'hex')`;
}

async function rowsAfter(tx: Tx, which: SQL, after: number): Promise<readonly TrailRow[]> {
  const lines = await tx.execute<{ line: string }>(sql`
    select concat_ws(chr(9), ${sql.join([...LINE], sql`, `)}) as line
    from ${trailChain} left join ${trailEvents} on ${trailEvents.id} = ${trailChain.eventId}
    where ${which} and ${trailChain.seq} > ${after}
    order by ${trailChain.seq} limit ${BATCH}`);
  return lines.map(({ line }) => trailRow(line.split('\t')));
}

function trailRow(line: readonly string[]): TrailRow {
  const [seq = '', eventId = '', prevHash = '', hash = '', id = '', programmeId = '', at = '', ...rest] = line;
  const link = { number: Number(seq), eventId, prevHash: fromHex(prevHash), hash: fromHex(hash) };
  if (id === '') return { ...link, event: null };
  const [actor = '', actorRoles = '', session = '', command = '', kind = '', entityKind = '', entityId = ''] = rest;
  const [bodySalt = '', bodyCommitment = '', leafHash = '', body = ''] = rest.slice(7);
  const whole = line.length === LINE.length;
  const event = {
    id,
    programmeId,
    at: readExactTime(at),
    actor,
    actorRoles,
    sessionHash: session === '' ? null : session.slice(1),
    command,
    kind,
    entityKind,
    entityId,
    body: whole ? (JSON.parse(body) as JsonValue) : null,
    bodySalt: fromHex(bodySalt),
    bodyCommitment: fromHex(bodyCommitment),
    leafHash: fromHex(whole ? leafHash : ''),
  };
  return { ...link, event };
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
