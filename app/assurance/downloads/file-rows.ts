import { createHash, hash } from 'node:crypto';
import { cleanText } from '#app/adapters/files/clean-text.ts';
import { cellText, isMoney, type Cell, type Column, type Row, type Table } from '#app/adapters/files/table.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import type { Text } from '#app/i18n/text.ts';
import type { DownloadCode } from './download-name.ts';
import { tableColumns, type ControlTotal, type Download, type DownloadColumn, type ExportFacts } from './download.ts';

/** The values of one row by column key; what is absent stays empty. */
export type Values = Readonly<Record<string, Cell | undefined>>;

/** `count`: the rows that have gone. */
export type ControlledTable = { readonly table: Table; readonly count: () => number };

/** A download as a table, read batch by batch. Rows that do not add up to the second count break the file off. */
export function controlledTable(
  download: Download,
  facts: ExportFacts,
  given: {
    readonly rows: AsyncIterable<readonly Row[]>;
    readonly control: ControlTotal;
    readonly headings: Text | null;
  },
): ControlledTable {
  const maker = fileRows(download, facts);
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const batch of given.rows) yield batch.map(maker.row);
    const held = maker.control();
    if (held.rows !== given.control.rows || held.totalMinor !== given.control.totalMinor) {
      throw new Error(`${download.code} does not add up to its control totals`);
    }
  }
  const table: Table = {
    name: download.code,
    columns: tableColumns(download, given.headings),
    rows: rows(),
    // Read after the rows.
    get footer() {
      return maker.footer();
    },
  };
  return { table, count: () => maker.control().rows };
}

export type FileRows = ReturnType<typeof fileRows>;

/**
 * Makes the rows of one file from the cells of its own columns, and its control totals: the sums of the columns marked,
 * and a hash over all row hashes. A value of a starred column is refused in the protected profile (I37).
 */
export function fileRows(download: Download, facts: ExportFacts) {
  const { code, columns } = download;
  const places = [...columns.keys()];
  const rowText = rowTextMaker(code, tableColumns(download).slice(0, columns.length));
  const common = commonCells(facts);
  const sealed = facts.profile === 'full' ? [] : places.filter((place) => columns[place]?.identity);
  const summed = places.filter((place) => columns[place]?.total);
  const rollup = columns.findIndex((column) => column.key === download.rollup);
  const totals = columns.map(() => 0n);
  const all = createHash('sha256');
  let count = 0;
  return {
    /** How many cells are the download's own. */
    width: columns.length,
    row: (cells: Row): Row => {
      for (const place of sealed) {
        if (!isEmpty(cells[place])) throw new Error(`${columns[place]?.key} is an identity and stays in the vault`);
      }
      if (rollup < 0 || !isEmpty(cells[rollup])) {
        for (const place of summed) totals[place] = (totals[place] ?? 0n) + minorOf(cells[place] ?? null);
      }
      const rowHash = hash('sha256', rowText(cells), 'hex');
      all.update(rowHash);
      count += 1;
      return cells.concat(common, rowHash);
    },
    /** The last line: `TOTAL` in the first column of text, the sums, and the hash of the row hashes in their order. */
    footer(): Row {
      const label = columns.findIndex((column) => column.kind === 'text');
      const sums = columns.map((column, place): Cell => (column.total ? (totals[place] ?? 0n) : null));
      return [...sums.with(label, 'TOTAL'), ...common, all.copy().digest('hex')];
    },
    /** What the rows so far add up to, to be held against the second count. */
    control: (): ControlTotal => ({
      rows: count,
      totalMinor: totals[columns.findIndex((column) => column.key === download.control)] ?? null,
    }),
  };
}

/** The cells of a row from its values by key. Throws where an amount has no currency. */
export function cellsOf(columns: readonly DownloadColumn[], values: Values): Row {
  return columns.map((column) => cellOf(column, values));
}

export function cellOf(column: DownloadColumn, values: Values): Cell {
  const value = values[column.key] ?? null;
  if (column.kind !== 'amount' || typeof value !== 'bigint' || !column.currency) return value;
  const currency = values[column.currency];
  if (typeof currency !== 'string') throw new Error(`${column.key} has no currency`);
  return { minor: value, currency };
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** Cents of a cell that is added up, which is in EUR. */
function minorOf(cell: Cell): bigint {
  if (typeof cell === 'string') return cell === '' ? 0n : BigInt(cell.replace('.', ''));
  if (typeof cell === 'bigint') return cell;
  return isMoney(cell) ? cell.minor : 0n;
}

/**
 * What a row's hash is taken of: the canonical JSON of the code and the texts as the file shows them, without the
 * apostrophe that disarms a formula (EX-1), so that whoever has the file can take it again. Plain ASCII without quotes, as
 * nearly every row is, needs nothing escaped: its JSON is the texts set side by side.
 */
function rowTextMaker(code: DownloadCode, columns: readonly Column[]): (cells: Row) => string {
  const [open, between, close] = [`["${code}","`, '","', '"]'];
  const plain = String.raw`[ !#-[\]-~]*`;
  const side = new RegExp(`^${plain}(?:${between}${plain}){${columns.length - 1}}$`);
  return (cells) => {
    // Text that is not exact for its kind is refused where the file is written.
    const texts = cells.every((cell) => typeof cell === 'string')
      ? cells
      : columns.map((column, place) => cellText(column, cells[place] ?? null));
    const joined = texts.join(between);
    return side.test(joined) ? open + joined + close : canonicalJson([code, ...texts.map(cleanText)]);
  };
}

function commonCells(facts: ExportFacts): Row {
  const { actionReference, exportId, generatedAt, generatedBy, profile, periodFrom, periodTo, fxPolicy } = facts;
  return [actionReference, exportId, generatedAt, generatedBy, profile, periodFrom, periodTo, fxPolicy];
}
