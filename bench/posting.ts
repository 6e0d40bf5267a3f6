import { randomBytes } from 'node:crypto';
import { money } from '#app/kernel/money.ts';
import { ok } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer, type Entry } from '#app/ledger/journal.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { BenchWorld } from './bench-world.ts';
import { interleaved, perSecond, type Line } from './measure.ts';
import { inOneStatement, inOneTransaction, makePlainTables, type PlainPosting } from './plain-tables.ts';

export const ACTOR = { kind: 'system', name: 'bench' } as const;
const CLIENTS = 8;
const AGREEMENTS = 500;
const MILLISECONDS = 2_000;

const WAYS = {
  'one statement': inOneStatement,
  'a transaction of seven statements': inOneTransaction,
} as const;

/**
 * One entry of two lines through the door, against plain SQL that inserts the same rows without any guard: the same
 * number of commits, the same fsync.
 */
export async function benchPosting(bench: BenchWorld): Promise<readonly Line[]> {
  await makePlainTables(bench.owner.sql);
  const agreements = Array.from({ length: AGREEMENTS }, () => bench.world.ids.next());
  const lines: Line[] = [];
  for (const [programmes, way] of [
    [50, 'a transaction of seven statements'],
    [50, 'one statement'],
    [1, 'one statement'],
  ] as const) {
    const ids = Array.from({ length: programmes }, () => bench.world.ids.next());
    lines.push(await against(bench, way, { programmes: ids, agreements }));
  }
  return lines;
}

type Books = { readonly programmes: readonly string[]; readonly agreements: readonly string[] };

async function against(bench: BenchWorld, way: keyof typeof WAYS, books: Books): Promise<Line> {
  let posted = 0;
  let plain = 0;
  const { programmes } = books;
  const count = programmes.length === 1 ? 'one programme' : `${programmes.length} programmes`;
  const line = await interleaved({
    work: `posting an entry through the door, ${count}, against ${way}`,
    unit: 'entries/s',
    ours: () => perSecond(CLIENTS, MILLISECONDS, () => post(bench, placeOf(books, (posted += 1)))),
    limit: () =>
      perSecond(CLIENTS, MILLISECONDS, () => WAYS[way](bench.owner.sql, plainRow(bench, books, (plain += 1)))),
  });
  await everyEntryIsThere(bench, programmes, posted);
  return { ...line, note: `${CLIENTS} clients, fsync on; all ${posted} entries counted and chained` };
}

function placeOf({ programmes, agreements }: Books, number: number): { programmeId: string; agreementId: string } {
  const [programmeId = '', agreementId = ''] = [
    programmes[number % programmes.length],
    agreements[number % agreements.length],
  ];
  return { programmeId, agreementId };
}

async function post({ world }: BenchWorld, place: ReturnType<typeof placeOf>): Promise<void> {
  const { programmeId, agreementId } = place;
  const key = namedKey(world.ids.next());
  const done = await perform(world, ACTOR, 'bench-post', key, async (tx) => {
    const id = await appendEntry(world, tx, paymentOf(programmeId, agreementId));
    const entity = { kind: 'bench', id };
    return ok({ value: id, events: [{ kind: 'bench.posted', programmeId, entity, body: { amount: '12.50' } }] });
  });
  if (!done.ok) throw new Error(done.refusal.code);
}

/** EUR 12.50 paid in advance. */
export function paymentOf(programmeId: string, agreementId?: string): Entry {
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  const amount = money(1_250n, 'EUR');
  return balancedEntry(
    {
      programmeId,
      rule: 'pay',
      valueDate: '2026-11-02',
      documentReference: 'BENCH',
      preparedBy: 'system:bench',
      ...(agreementId && { agreementId }),
    },
    transfer({ debit: '1200', credit: '1000', amount, eurMinor: 1_250n, rate }),
  );
}

function plainRow({ world }: BenchWorld, books: Books, number: number): PlainPosting {
  const next = () => world.ids.next();
  const about = { key: next(), event: next(), entry: next(), debit: next(), credit: next() };
  const { programmeId: programme, agreementId: agreement } = placeOf(books, number);
  return { ...about, programme, agreement, at: new Date().toISOString(), hash: randomBytes(32), number };
}

async function everyEntryIsThere(bench: BenchWorld, programmes: readonly string[], posted: number): Promise<void> {
  const [found] = await bench.owner.sql`
    select (select count(*)::int from journal_chain where programme_id = any(${[...programmes]}::uuid[])) as entries,
      (select count(*)::int from trail_chain where programme_id = any(${[...programmes]}::uuid[])) as events`;
  if (found?.['entries'] !== posted || found['events'] !== posted) {
    throw new Error(`${posted} entries were acknowledged, ${String(found?.['entries'])} are there`);
  }
}
