import type { SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Cell } from '#app/adapters/files/table.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { cursorBatches, type RawRow } from '../snapshot.server.ts';
import type { DownloadColumn, Values } from './download.ts';
import type { DownloadCode } from './download-name.ts';
import { d01Query, d01Values } from './d01-rows.server.ts';
import { d09Query, d09Values } from './d09-rows.server.ts';
import { d11Query, d11Values } from './d11-rows.server.ts';
import { d12Query } from './d12-rows.server.ts';
import { d13Query, d13Values } from './d13-rows.server.ts';
import { d24Rows } from './d24-rows.ts';
import { DOWNLOADS } from './downloads.ts';
import type { Books } from '../reconciliation-facts.server.ts';

type Days = Pick<BookScope, 'programmeId' | 'from' | 'to'>;

/** Columns of the query are the keys of the download; `values` adds what is decided in code. */
type Source = { readonly query: (days: Days) => SQL; readonly values?: (raw: RawRow) => Values };

const SOURCES: Readonly<Record<Exclude<DownloadCode, 'D24'>, Source>> = {
  D01: { query: d01Query, values: d01Values },
  D09: { query: d09Query, values: d09Values },
  D11: { query: d11Query, values: d11Values },
  D12: { query: d12Query },
  D13: { query: d13Query, values: d13Values },
};

/** The rows of a download, batch by batch, of the moment the snapshot was opened. */
export async function* downloadRows(
  snapshot: Tx,
  given: { code: DownloadCode; days: Days; books: Books },
): AsyncGenerator<readonly Values[]> {
  const { code, days, books } = given;
  if (code === 'D24') {
    yield d24Rows(books);
    return;
  }
  const { query, values } = SOURCES[code];
  const { columns } = DOWNLOADS[code];
  const read = (raw: RawRow): Values => {
    const row: Record<string, Cell> = {};
    for (const column of columns) row[column.key] = valueOf(column, raw[column.key]);
    return values ? Object.assign(row, values(raw)) : row;
  };
  for await (const batch of cursorBatches(snapshot, query(days))) yield batch.map(read);
}

/** Instants come as milliseconds, whole numbers as text beyond 32 bits, dates as `YYYY-MM-DD`. */
function valueOf({ key, kind }: DownloadColumn, value: unknown): Cell {
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
