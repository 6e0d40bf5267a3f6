import { randomBytes } from 'node:crypto';
import { money } from '#app/kernel/money.ts';
import { ok } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer, type Entry } from '#app/ledger/journal.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { BenchWorld } from './bench-world.ts';
import { interleaved, perSecond, type Line } from './measure.ts';
import { makePlainTables, plainPosting } from './plain-tables.ts';

export const ACTOR = { kind: 'system', name: 'bench' } as const;
const CLIENTS = 8;
const MILLISECONDS = 2_000;

/** One entry of two lines through the door, against plain SQL that inserts the same rows without any guard. */
export async function benchPosting(bench: BenchWorld): Promise<readonly Line[]> {
  await makePlainTables(bench.owner.sql);
  const lines: Line[] = [];
  for (const programmes of [50, 1]) {
    const ids = Array.from({ length: programmes }, () => bench.world.ids.next());
    lines.push(await benchChains(bench, ids));
  }
  return lines;
}

async function benchChains(bench: BenchWorld, programmes: readonly string[]): Promise<Line> {
  let posted = 0;
  let plain = 0;
  const line = await interleaved({
    work: `posting an entry through the door, ${programmes.length === 1 ? 'one programme' : `${programmes.length} programmes`}`,
    unit: 'entries/s',
    ours: () =>
      perSecond(CLIENTS, MILLISECONDS, async () => {
        posted += 1;
        await post(bench, programmes[posted % programmes.length] ?? '');
      }),
    limit: () =>
      perSecond(CLIENTS, MILLISECONDS, () => {
        plain += 1;
        return plainPosting(bench.owner.sql, plainRow(bench, programmes[plain % programmes.length] ?? '', plain));
      }),
  });
  await everyEntryIsThere(bench, programmes, posted);
  return { ...line, note: `${CLIENTS} clients, fsync on; all ${posted} entries counted and chained` };
}

async function post(bench: BenchWorld, programmeId: string): Promise<void> {
  const { world } = bench;
  const key = namedKey(world.ids.next());
  const done = await perform(world, ACTOR, 'bench-post', key, async (tx) => {
    const id = await appendEntry(world, tx, paymentOf(programmeId));
    const entity = { kind: 'bench', id };
    return ok({ value: id, events: [{ kind: 'bench.posted', programmeId, entity, body: { amount: '12.50' } }] });
  });
  if (!done.ok) throw new Error(done.refusal.code);
}

/** EUR 12.50 paid in advance. */
export function paymentOf(programmeId: string): Entry {
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  const amount = money(1_250n, 'EUR');
  return balancedEntry(
    { programmeId, rule: 'pay', valueDate: '2026-11-02', documentReference: 'BENCH', preparedBy: 'system:bench' },
    transfer({ debit: '1200', credit: '1000', amount, eurMinor: 1_250n, rate }),
  );
}

function plainRow({ world }: BenchWorld, programme: string, number: number) {
  const next = () => world.ids.next();
  const about = { key: next(), event: next(), entry: next(), debit: next(), credit: next() };
  return { ...about, programme, at: new Date().toISOString(), hash: randomBytes(32), number };
}

async function everyEntryIsThere(bench: BenchWorld, programmes: readonly string[], posted: number): Promise<void> {
  const [found] = await bench.owner.sql`
    select (select count(*)::int from journal_chain where programme_id = any(${[...programmes]}::uuid[])) as entries,
      (select count(*)::int from trail_chain where programme_id = any(${[...programmes]}::uuid[])) as events`;
  if (found?.['entries'] !== posted || found['events'] !== posted) {
    throw new Error(`${posted} entries were acknowledged, ${String(found?.['entries'])} are there`);
  }
}
