import type { SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { cursorRows, type RawRow } from '../snapshot.server.ts';
import type { Download, DownloadColumn, Values } from './download.ts';
import type { DownloadCode } from './download-name.ts';
import { d01Query, d01Values } from './d01-rows.server.ts';
import { d02Query } from './d02-rows.server.ts';
import { d03Query, d03Values } from './d03-rows.server.ts';
import { d04Query } from './d04-rows.server.ts';
import { d05Query } from './d05-rows.server.ts';
import { d06Query, d06Values } from './d06-rows.server.ts';
import { d07Query } from './d07-rows.server.ts';
import { d08Query } from './d08-rows.server.ts';
import { d09Query, d09Values } from './d09-rows.server.ts';
import { d11Query, d11Values } from './d11-rows.server.ts';
import { d12Query } from './d12-rows.server.ts';
import { d13Query, d13Values } from './d13-rows.server.ts';
import { d21Query } from './d21-rows.server.ts';
import { d24Rows } from './d24-rows.ts';
import { DOWNLOADS } from './downloads.ts';
import type { Range } from './range.ts';
import type { Books } from '../reconciliation-facts.server.ts';

/** Columns of the query are the keys of the download; `values` adds what is decided in code. */
type Source = { readonly query: (range: Range) => SQL; readonly values?: (raw: RawRow) => Values };

/** Downloads whose rows a query answers: all but the trial balance. */
type QueriedCode = Exclude<DownloadCode, 'D24'>;

const SOURCES: Readonly<Record<QueriedCode, Source>> = {
  D01: { query: d01Query, values: d01Values },
  D02: { query: d02Query },
  D03: { query: d03Query, values: d03Values },
  D04: { query: d04Query },
  D05: { query: d05Query },
  D06: { query: d06Query, values: d06Values },
  D07: { query: d07Query },
  D08: { query: d08Query },
  D09: { query: d09Query, values: d09Values },
  D11: { query: d11Query, values: d11Values },
  D12: { query: d12Query },
  D13: { query: d13Query, values: d13Values },
  D21: { query: d21Query },
};

/** The rows of a download, one by one, of the moment the snapshot was opened. */
export async function* downloadRows(
  snapshot: Tx,
  { code, range, books }: { code: DownloadCode; range: Range; books: Books },
): AsyncGenerator<Values> {
  if (code === 'D24') yield* d24Rows(books);
  else yield* queriedRows(snapshot, { code, range });
}

/** The same for those that need no books. */
export async function* queriedRows(
  snapshot: Tx,
  { code, range }: { code: QueriedCode; range: Range },
): AsyncGenerator<Values> {
  const { query, values } = SOURCES[code];
  for await (const raw of cursorRows(snapshot, query(range))) yield { ...read(DOWNLOADS[code], raw), ...values?.(raw) };
}

function read(download: Download, raw: RawRow): Values {
  return Object.fromEntries(download.columns.map((column) => [column.key, valueOf(column, raw[column.key])]));
}

/** Instants come as milliseconds, whole numbers as text beyond 32 bits, dates as `YYYY-MM-DD`. */
function valueOf({ key, kind }: DownloadColumn, value: unknown): Values[string] {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${key} cannot be read`);
  switch (kind) {
    case 'amount':
    case 'integer':
      return BigInt(value);
    case 'instant':
      return new Date(Number(value));
    case 'text':
    case 'decimal':
    case 'date':
      return String(value);
  }
}
