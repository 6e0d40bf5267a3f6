import type { SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Row } from '#app/adapters/files/table.ts';
import { cursorRows, rawRow, textRows, type RawRow } from '../snapshot.server.ts';
import type { DownloadColumn } from './download.ts';
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
import { d10Query } from './d10-rows.server.ts';
import { d11Query } from './d11-rows.server.ts';
import { d12Query } from './d12-rows.server.ts';
import { d13Query, d13Values } from './d13-rows.server.ts';
import { d14Query } from './d14-rows.server.ts';
import { d15Query, d15Values } from './d15-rows.server.ts';
import { d16Query, d16Values } from './d16-rows.server.ts';
import { d17Query } from './d17-rows.server.ts';
import { d18Query } from './d18-rows.server.ts';
import { d19Query } from './d19-rows.server.ts';
import { d20Query, d20Values } from './d20-rows.server.ts';
import { d21Query } from './d21-rows.server.ts';
import { d22Query } from './d22-rows.server.ts';
import { d23Query } from './d23-rows.server.ts';
import { d24Rows } from './d24-rows.ts';
import { DOWNLOADS } from './downloads.ts';
import { cellOf, cellsOf, type Values } from './file-rows.ts';
import type { IdentityOpener } from './open-identities.server.ts';
import type { Range } from './range.ts';
import { rowReader } from './read-row.ts';
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
  D10: { query: d10Query },
  D11: { query: d11Query },
  D12: { query: d12Query },
  D13: { query: d13Query, values: d13Values },
  D14: { query: d14Query },
  D15: { query: d15Query, values: d15Values },
  D16: { query: d16Query, values: d16Values },
  D17: { query: d17Query },
  D18: { query: d18Query },
  D19: { query: d19Query },
  D20: { query: d20Query, values: d20Values },
  D21: { query: d21Query },
  D22: { query: d22Query },
  D23: { query: d23Query },
};

/**
 * The rows of a download, batch by batch, of the moment the snapshot was opened. `open`: how starred columns are filled
 * (I37); without it they stay empty.
 */
export async function* downloadRows(
  snapshot: Tx,
  { code, range, books, open }: { code: DownloadCode; range: Range; books: Books; open: IdentityOpener | null },
): AsyncGenerator<readonly Row[]> {
  if (code === 'D24') yield d24Rows(books).map((values) => cellsOf(DOWNLOADS.D24.columns, values));
  else yield* queriedRows(snapshot, { code, range, open });
}

/** The same for those that need no books. */
export async function* queriedRows(
  snapshot: Tx,
  { code, range, open = null }: { code: QueriedCode; range: Range; open?: IdentityOpener | null },
): AsyncGenerator<readonly Row[]> {
  const { query, values } = SOURCES[code];
  const { columns } = DOWNLOADS[code];
  if (!values && !open) {
    for await (const { names, rows } of textRows(snapshot, query(range))) yield rows.map(rowReader(columns, names));
    return;
  }
  for await (const { names, rows } of cursorRows(snapshot, query(range))) {
    const read = rowReader(columns, names);
    const raws = rows.map((row) => rawRow(names, row));
    const identities = (await open?.(raws)) ?? [];
    yield raws.map((raw, index) => added(columns, read(rows[index] ?? []), { ...values?.(raw), ...identities[index] }));
  }
}

/** A row with some of its cells given by key. */
function added(columns: readonly DownloadColumn[], row: Row, values: Values): Row {
  return row.map((cell, place) => {
    const column = columns[place];
    return column && column.key in values ? cellOf(column, values) : cell;
  });
}
