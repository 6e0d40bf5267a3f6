import { rowBatches, type Cell, type Row, type Table } from '#app/adapters/files/table.ts';
import type { DownloadCode } from './download-name.ts';
import type { ControlledTable, FileRows } from './file-rows.ts';

/**
 * Downloads that whoever is recused from a third party takes without its rows (I9). Not those where a gap tells how the
 * file stands that is missing: scores, votes and ranking; nor the log of acts, whose events name records and people.
 */
export const PARTED: ReadonlySet<string> = new Set<DownloadCode>(
  'D01 D03 D04 D08 D09 D10 D11 D12 D13 D14 D15 D16 D18 D19 D20 D21 D23'.split(' ') as DownloadCode[],
);

/** What stands for a third party in files: ids, aliases, references. */
export function namesRecused(words: readonly string[]): (row: Row) => boolean {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const said = new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?!\\d)`, 'u');
  return (row) => row.some((cell) => typeof cell === 'string' && said.test(cell));
}

/** `withheld`: the rows that were left out so far. */
export type PartedTable = ControlledTable & { readonly withheld: () => number };

/**
 * A file without the rows that name somebody, and with a line that says how many are missing: never silently. The whole
 * of it has met the ledger before (I32); the totals and the hash in the last line are of the rows that are shown, since
 * the difference to the whole would be the sums of whom the reader is recused from. `shown`: makes the rows anew.
 */
export function withoutRecused(
  { table, count }: ControlledTable,
  { names, shown }: { names: (row: Row) => boolean; shown: FileRows },
): PartedTable {
  let withheld = 0;
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const batch of rowBatches(table.rows)) {
      const kept = batch.filter((row) => !names(row));
      withheld += batch.length - kept.length;
      yield kept.map((row) => shown.row(row.slice(0, shown.width)));
    }
    yield [withheldLine(table, withheld)];
  }
  const parted: Table = {
    name: table.name,
    columns: table.columns,
    rows: rows(),
    // Read after the rows.
    get footer() {
      return shown.footer();
    },
  };
  return { table: parted, count: () => count() - withheld, withheld: () => withheld };
}

/** `WITHHELD 3` in the first column of text, where the last line says `TOTAL`. */
function withheldLine({ columns }: Table, withheld: number): Row {
  const label = columns.findIndex((column) => column.kind === 'text');
  return columns.map((_, place): Cell => (place === label ? `WITHHELD ${withheld}` : null));
}
