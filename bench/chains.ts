import type { Tx } from '#db/client.server.ts';
import { ok } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { verifyStoredJournal } from '#app/ledger/verify-journal.server.ts';
import type { ChainVerdict } from '#app/trail/chain-verdict.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';
import type { BenchWorld } from './bench-world.ts';
import { interleaved, timed, type Line } from './measure.ts';
import { ACTOR, paymentOf } from './posting.ts';

const PER_COMMAND = 500;

type Verify = (snapshot: Tx, programmeId: string) => Promise<ChainVerdict>;

/** Verifying a whole chain in constant memory, against the database walking the bare links of the same chain. */
export async function benchChains(bench: BenchWorld, size: number): Promise<readonly Line[]> {
  const programmeId = bench.world.ids.next();
  await fill(bench, programmeId, size);
  const per10k = (ms: number) => (ms * 10_000) / size;
  const note = `chain of ${size}; the limit checks links only, not what they hold`;
  const line = (name: 'trail' | 'journal', verify: Verify) =>
    interleaved({
      work: `verifying the ${name}, every hash and every link`,
      unit: 'ms per 10 000',
      ours: async () => per10k(await timed(() => verified(bench, programmeId, { size, verify }))),
      limit: async () => per10k(await timed(() => linksInSql(bench, programmeId, { name, size }))),
      note,
    });
  return [
    await line('trail', (tx, id) => verifyStoredTrail(bench.world, tx, id)),
    await line('journal', verifyStoredJournal),
  ];
}

async function fill({ world }: BenchWorld, programmeId: string, size: number): Promise<void> {
  for (let done = 0; done < size; done += PER_COMMAND) {
    const filled = await perform(world, ACTOR, 'bench-fill', namedKey(world.ids.next()), async (tx) => {
      const events = [];
      for (let number = 0; number < PER_COMMAND; number += 1) {
        const id = await appendEntry(world, tx, paymentOf(programmeId));
        const entity = { kind: 'bench', id };
        events.push({ kind: 'bench.posted', programmeId, entity, body: { amount: '12.50' } } as const);
      }
      return ok({ value: null, events });
    });
    if (!filled.ok) throw new Error(filled.refusal.code);
  }
}

async function verified(
  { world }: BenchWorld,
  programmeId: string,
  given: { size: number; verify: Verify },
): Promise<void> {
  const verdict = await world.db.transaction((tx) => given.verify(tx, programmeId), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  if (verdict.fault || verdict.count !== given.size) throw new Error(`the chain is broken: ${JSON.stringify(verdict)}`);
}

/** PostgreSQL walking the links of a chain: each follows from the one before it and from the leaf. */
export async function linksInSql(
  { owner: { sql } }: BenchWorld,
  programmeId: string,
  { name, size }: { name: 'trail' | 'journal'; size: number },
): Promise<void> {
  const [number, leaf, table, id] =
    name === 'trail'
      ? ['seq', 'leaf_hash', 'trail_events', 'event_id']
      : ['entry_no', 'entry_hash', 'journal_entries', 'entry_id'];
  const start = `passerelle:${name}:${programmeId}`;
  const [found] = await sql`
    select count(*) filter (where prev = prev_hash and hash = sha256(prev || leaf))::int as good from (
      select c.hash, c.prev_hash, l.${sql(leaf)} as leaf,
        coalesce(lag(c.hash) over (order by c.${sql(number)}), sha256(convert_to(${start}, 'UTF8'))) as prev
      from ${sql(`${name}_chain`)} c join ${sql(table)} l on l.id = c.${sql(id)}
      where c.programme_id = ${programmeId}) as links`;
  if (found?.['good'] !== size) throw new Error(`SQL finds ${String(found?.['good'])} good links of ${size}`);
}
