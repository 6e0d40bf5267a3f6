// A process of its own: one export of `bench_lines` into nothing. Prints how long it took and its peak of memory.
import type { Readable } from 'node:stream';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import type { Column, Row } from '#app/adapters/files/table.ts';
import { connect } from '#db/client.server.ts';
import type { Exported } from './export.ts';

const COLUMNS: readonly Column[] = [
  { key: 'number', heading: 'No', kind: 'integer' },
  { key: 'id', heading: 'Entry', kind: 'text' },
  { key: 'agreement', heading: 'Agreement', kind: 'text' },
  { key: 'value_date', heading: 'Value date', kind: 'date' },
  { key: 'account', heading: 'Account', kind: 'text' },
  { key: 'amount_minor', heading: 'Amount', kind: 'amount' },
  { key: 'currency', heading: 'Currency', kind: 'text' },
  { key: 'eur_minor', heading: 'EUR', kind: 'amount' },
  { key: 'units_per_eur', heading: 'Units per EUR', kind: 'decimal' },
  { key: 'rate_month', heading: 'Month', kind: 'text' },
  { key: 'rate_source', heading: 'Source', kind: 'text' },
];

const BATCH = 2_000;
const [way, lines] = [process.argv[2], Number(process.argv[3])];
const { sql, close } = connect(process.env['BENCH_DATABASE_URL'] ?? '', { max: 1 });
await sql`select 1`;

const startedAt = performance.now();
const stream = way === 'stream' ? csvStream({ name: 'lines', columns: COLUMNS, rows: rows() }) : await copied();
let bytes = 0;
for await (const chunk of stream) bytes += (chunk as Buffer).length;
const ms = performance.now() - startedAt;
const told: Exported = { ms, bytes, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(told));
await close();

async function* rows(): AsyncGenerator<Row> {
  const found = sql`
    select number, id, agreement, value_date::text, account, amount_minor::text, currency, eur_minor::text,
      units_per_eur, rate_month, rate_source
    from bench_lines where number <= ${lines} order by number`.cursor(BATCH);
  for await (const batch of found) {
    for (const row of batch) {
      yield COLUMNS.map(({ key, kind }) => (kind === 'amount' ? BigInt(row[key] as string) : row[key])) as Row;
    }
  }
}

function copied(): Promise<Readable> {
  return sql`copy (select * from bench_lines where number <= ${sql.unsafe(String(lines))} order by number) to stdout csv`.readable();
}
