import { csvStream } from '#app/adapters/files/csv.server.ts';
import type { Row, Table } from '#app/adapters/files/table.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { downloadRows } from './download-rows.server.ts';
import { fileRows, tableColumns } from './download.ts';
import type { DownloadCode, Format } from './download-name.ts';
import { DOWNLOADS } from './downloads.ts';
import { takeFile, type DownloadRefusal, type Moment, type TakenDownload } from '../take-file.server.ts';

/** Hands out one download as CSV or XLSX. */
export async function takeDownload(
  world: World,
  actor: Person,
  asked: { readonly code: DownloadCode; readonly format: Format; readonly scope: BookScope },
): Promise<Result<TakenDownload, DownloadRefusal>> {
  return takeFile(world, actor, asked, async (moment) => {
    const { table, count } = downloadTable(moment, asked);
    return { file: asked.format === 'csv' ? csvStream(table) : xlsxStream(table), count };
  });
}

/** The rows and, once they are read, the control totals. Rows that do not add up to the books break the file off. */
export function downloadTable(
  { snapshot, books, facts }: Moment,
  given: { code: DownloadCode; scope: BookScope },
): { table: Table; count: () => number } {
  const { code, scope } = given;
  const download = DOWNLOADS[code];
  const maker = fileRows(download, facts);
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const batch of downloadRows(snapshot, { code, days: scope, books })) yield batch.map(maker.row);
    const { rows: expected, totalMinor } = books.totals[code];
    if (maker.count() !== expected || maker.totals().get(download.control) !== totalMinor) {
      throw new Error(`${code} does not add up to its control totals`);
    }
  }
  const table: Table = {
    name: code,
    columns: tableColumns(download),
    rows: rows(),
    // Read after the rows.
    get footer() {
      return maker.footer();
    },
  };
  return { table, count: maker.count };
}
