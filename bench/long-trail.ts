import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bodyCommitment, chainLink, chainStart, leafHash } from '#app/trail/leaf.ts';
import type { BenchWorld } from './bench-world.ts';

const EVENT_COLUMNS =
  'id, programme_id, at, actor, actor_roles, session_hash, command, kind, entity_kind, entity_id, body, body_salt, body_commitment, leaf_hash';
const PER_WRITE = 1_000;

/**
 * A trail of any length, hashed by the portal's own functions and copied into the tables as their owner: through the
 * door it would take hours. Events look like a payment's: ids, a reference, an amount.
 */
export async function fillTrail(bench: BenchWorld, programmeId: string, size: number): Promise<void> {
  const { sql } = bench.owner;
  await sql.begin(async (tx) => {
    for (const table of ['trail_events', 'trail_chain']) await tx.unsafe(`alter table ${table} disable trigger all`);
    const ids: string[] = [];
    const leaves: Buffer[] = [];
    const events = await tx.unsafe(`copy trail_events (${EVENT_COLUMNS}) from stdin`).writable();
    await pipeline(Readable.from(eventLines(bench, programmeId, { size, ids, leaves })), events);
    const links = await tx
      .unsafe('copy trail_chain (programme_id, seq, event_id, prev_hash, hash) from stdin')
      .writable();
    await pipeline(Readable.from(linkLines(programmeId, { ids, leaves })), links);
    for (const table of ['trail_events', 'trail_chain']) await tx.unsafe(`alter table ${table} enable trigger all`);
  });
  await sql`analyze trail_events`;
  await sql`analyze trail_chain`;
}

function* eventLines(
  { world }: BenchWorld,
  programmeId: string,
  { size, ids, leaves }: { size: number; ids: string[]; leaves: Buffer[] },
): Generator<string> {
  const person = world.ids.next();
  const started = Date.UTC(2026, 0, 1);
  let lines: string[] = [];
  for (let number = 1; number <= size; number += 1) {
    const [id, entityId, salt] = [world.ids.next(), world.ids.next(), world.ids.secret(16)];
    const at = new Date(started + number * 1_000).toISOString();
    const body = { reference: `GIAI-2026-C1-${number}-A-1`, instalmentId: entityId, amount: '12500.00', version: 3 };
    const commitment = bodyCommitment(salt, body);
    const facts = { id, programmeId, at, actor: person, actorRoles: 'finance-officer', sessionHash: person };
    const about = { command: 'check-disbursement', kind: 'disbursement.checked', entityKind: 'disbursement', entityId };
    const leaf = leafHash({ ...facts, ...about, bodyCommitment: commitment.toString('hex') });
    ids.push(id);
    leaves.push(leaf);
    const texts = [...Object.values(facts), ...Object.values(about), JSON.stringify(body)];
    lines.push([...texts, ...[salt, commitment, leaf].map(hexText)].join('\t'));
    if (lines.length < PER_WRITE && number < size) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
}

function* linkLines(programmeId: string, { ids, leaves }: { ids: string[]; leaves: Buffer[] }): Generator<string> {
  let previous = chainStart('trail', programmeId);
  for (const [at, leaf] of leaves.entries()) {
    const hash = chainLink(previous, leaf);
    yield `${[programmeId, at + 1, ids[at], hexText(previous), hexText(hash)].join('\t')}\n`;
    previous = hash;
  }
}

function hexText(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`;
}
