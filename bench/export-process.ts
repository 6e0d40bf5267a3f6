// A process of its own: one export into nothing. Prints how long it took and its peak of memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PgDialect } from 'drizzle-orm/pg-core';
import { sql as query } from 'drizzle-orm';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import type { Column, Row } from '#app/adapters/files/table.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { d11Query } from '#app/assurance/downloads/d11-rows.server.ts';
import { rowReader } from '#app/assurance/downloads/read-row.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { openSnapshot, textRows } from '#app/assurance/snapshot.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { readSecretFile } from '#app/launch/secret-file.ts';
import { buildWorld } from '#app/world.server.ts';
import type { Exported, Way } from './export.ts';
import { journalFile } from './journal-file.ts';

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

const {
  BENCH_DATABASE_URL: databaseUrl = '',
  BENCH_FOLDER: dataFolder = '',
  BENCH_PROGRAMME: programmeId = '',
} = process.env;
const [way, lines] = [process.argv[2] as Way, Number(process.argv[3])];
const days = { programmeId, from: '2000-01-01', to: '2999-12-31' };
const actor: Person = {
  kind: 'person',
  accountId: '00000000-0000-7000-8000-000000000001',
  alias: 'Auditor',
  memberships: [{ role: 'auditor', programmeId: null, consortiumMemberId: null, organisationId: null }],
  sessionHash: 'bench',
};

const { world, connection } = buildWorld({
  databaseUrl,
  databasePool: 2,
  dataFolder,
  s3: null,
  smtp: null,
  origin: 'http://localhost',
  keys: await readSecretFile(join(dataFolder, 'secrets.json'), { create: false }),
  react: async () => [],
});
const { sql } = connection;

const WAYS: Readonly<Record<Way, () => Promise<AsyncIterable<Uint8Array>>>> = {
  csv: async () => csvStream({ name: 'lines', columns: COLUMNS, rows: rows() }),
  'csv-copy': () => copied(`select * from bench_lines where number <= ${lines} order by number`, 'csv'),
  xlsx: async () => xlsxStream({ name: 'lines', columns: COLUMNS, rows: rows() }),
  'xlsx-sql': async () => zipBytes([{ name: 'sheet1.xml', content: await copied(rowXml(), 'text') }]),
  d11: () => journal('csv'),
  'd11-xlsx': () => journal('xlsx'),
  'd11-copy': () => copied(inlined(journalFile(days)), 'csv'),
  'd11-rows': () => copied(inlined(d11Query(days)), 'csv'),
};

await sql`select 1`;
const startedAt = performance.now();
let bytes = 0;
for await (const chunk of await WAYS[way]()) bytes += chunk.length;
const ms = performance.now() - startedAt;
const told: Exported = { ms, bytes, peakMegabytes: peakMegabytes() };
console.log(JSON.stringify(told));
await connection.close();

/** Of this process alone: `maxRSS` starts from what the process that started it had. */
function peakMegabytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function journal(format: 'csv' | 'xlsx'): Promise<Readable> {
  return expectOk(
    await takeDownload(world, actor, {
      code: 'D11',
      format,
      headings: null,
      scope: { ...days, engagement: null, withheldFrom: null },
    }),
  ).body;
}

async function* rows(): AsyncGenerator<readonly Row[]> {
  const snapshot = await openSnapshot(world, { engagement: null });
  const found = textRows(snapshot.tx, query`select * from bench_lines where number <= ${lines} order by number`);
  for await (const { names, rows: batch } of found) yield batch.map(rowReader(COLUMNS, names));
  await snapshot.release();
}

/** The driver hands over a piece per row; taken together, they are read as they gather. */
async function copied(select: string, format: 'csv' | 'text'): Promise<Readable> {
  return sql.unsafe(`copy (${select}) to stdout (format ${format})`).readable();
}

/** Every row as the sheet's XML, written by the database. */
function rowXml(): string {
  const cells = COLUMNS.map(({ key, kind }, index) => {
    const open = `<c r="${String.fromCodePoint(65 + index)}' || number || '"`;
    return kind === 'text'
      ? `${open} t="inlineStr"><is><t>' || ${key} || '</t></is></c>`
      : `${open}><v>' || ${key} || '</v></c>`;
  });
  return `select '<row r="' || number || '">${cells.join('')}</row>' from bench_lines where number <= ${lines} order by number`;
}

/** COPY takes no parameters. These are an id and days of ours. */
function inlined(statement: ReturnType<typeof d11Query>): string {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement);
  return text.replace(/\$(\d+)/g, (_, number: string) => `'${String(params[Number(number) - 1])}'`);
}
