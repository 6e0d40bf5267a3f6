import { createHash, hash } from 'node:crypto';
import { cellText, type Cell, type CellKind, type Column, type Row, type Table } from '#app/adapters/files/table.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import type { Text } from '#app/i18n/text.ts';
import type { DownloadCode } from './download-name.ts';
import { headingOf, type ColumnKey } from './headings.ts';

/** One column of a download, as the data dictionary prints it. Amounts are in EUR unless `currency` names a column. */
export type DownloadColumn = {
  readonly key: ColumnKey;
  readonly kind: CellKind;
  readonly about: string;
  /** Key of the column that holds the currency of this amount. */
  readonly currency?: string;
  /** Starred in audit-downloads.md: empty in the protected profile (I37). */
  readonly identity?: true;
  /** Added up in the control totals. Always in EUR. */
  readonly total?: true;
};

/** A download as declared: what it is called, and its own columns, in order. Words: `assurance.download.<code>`. */
export type Download = {
  readonly code: DownloadCode;
  /** The total that is counted a second time, by another way (`ControlTotal`): a key of the columns. */
  readonly control?: string;
  /** Key of a column that is empty in rows which only add up other rows: they count in no total. */
  readonly rollup?: string;
  readonly columns: readonly DownloadColumn[];
};

/**
 * What a second count, by another way than the rows, says a file must hold: how many rows, and the sum of its control
 * column in EUR cents, or null where it has none.
 */
export type ControlTotal = { readonly rows: number; readonly totalMinor: bigint | null };

/** What every file says of itself, on every row. */
export type ExportFacts = {
  readonly actionReference: string;
  readonly exportId: string;
  readonly generatedAt: Instant;
  /** Alias of the account, never a name. */
  readonly generatedBy: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly fxPolicy: string;
};

/** I37: the profile of every table; what is starred stays empty. */
export const PROFILE = 'protected';

const HASH: DownloadColumn = {
  key: 'row_hash',
  kind: 'text',
  about: 'SHA-256 over the canonical JSON array of the code of the download and the exact text of its own cells',
};

/** The columns every file has beside its own, the row's hash last. */
export const COMMON: readonly DownloadColumn[] = [
  { key: 'action_ref', kind: 'text', about: 'Reference of the grant contract of the action' },
  { key: 'export_id', kind: 'text', about: 'Number of this file; the trail holds it' },
  { key: 'generated_at', kind: 'instant', about: 'When the file was made, UTC' },
  { key: 'generated_by', kind: 'text', about: 'Alias of the account that took it' },
  {
    key: 'profile',
    kind: 'text',
    about: 'protected: identity fields are empty; full: for the controllers of the grant',
  },
  { key: 'period_from', kind: 'date', about: 'First day of the books this file covers' },
  { key: 'period_to', kind: 'date', about: 'Last day of the books this file covers' },
  { key: 'fx_policy', kind: 'text', about: 'Rule by which amounts are turned into EUR, frozen for the action' },
  HASH,
];

/** Every column of a file: its own, then the common ones. */
export function columnsOf(download: Download): readonly DownloadColumn[] {
  return [...download.columns, ...COMMON];
}

/** @param headings whose language the first line speaks; null for the keys of the columns */
export function tableColumns(download: Download, headings: Text | null = null): readonly Column[] {
  return columnsOf(download).map(({ key, kind }) => ({ key, heading: headingOf(key, headings), kind }));
}

/** The values of one row by column key; what is absent stays empty. */
export type Values = Readonly<Record<string, Cell | undefined>>;

/** `count`: the rows that have gone. */
export type ControlledTable = { readonly table: Table; readonly count: () => number };

/** A download as a table, read batch by batch. Rows that do not add up to the second count break the file off. */
export function controlledTable(
  download: Download,
  facts: ExportFacts,
  given: {
    readonly rows: AsyncIterable<readonly Values[]>;
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

/**
 * Makes the rows of one file, and its control totals: the sums of the columns marked, and a hash over all row hashes.
 * A value of a starred column is refused (I37).
 */
export function fileRows(download: Download, facts: ExportFacts) {
  const { code, columns } = download;
  const own = tableColumns(download).slice(0, columns.length);
  const common = commonCells(facts);
  const summed = columns.filter((column) => column.total).map((column) => column.key);
  const totals = new Map<string, bigint>(summed.map((key) => [key, 0n]));
  const all = createHash('sha256');
  let count = 0;
  return {
    row: (values: Values): Row => {
      const cells: Cell[] = columns.map((column) => cellOf(column, values));
      const counts = download.rollup === undefined || typeof values[download.rollup] === 'string';
      for (const key of counts ? summed : []) {
        const value = values[key];
        if (typeof value === 'bigint') totals.set(key, (totals.get(key) ?? 0n) + value);
      }
      const rowHash = hash('sha256', rowText(code, own, cells), 'hex');
      all.update(rowHash);
      count += 1;
      return cells.concat(common, rowHash);
    },
    /** The last line: `TOTAL` in the first column of text, the sums, and the hash of the row hashes in their order. */
    footer(): Row {
      const label = columns.find((column) => column.kind === 'text');
      const cells = columns.map((column) => (column === label ? 'TOTAL' : (totals.get(column.key) ?? null)));
      return [...cells, ...common, all.copy().digest('hex')];
    },
    count: () => count,
    /** What the rows so far add up to, to be held against the second count. */
    control: (): ControlTotal => ({
      rows: count,
      totalMinor: download.control === undefined ? null : (totals.get(download.control) ?? null),
    }),
  };
}

function cellOf(column: DownloadColumn, values: Values): Cell {
  const value = values[column.key] ?? null;
  if (value !== null && column.identity) throw new Error(`${column.key} is an identity and stays in the vault`);
  if (column.kind !== 'amount' || typeof value !== 'bigint' || !column.currency) return value;
  const currency = values[column.currency];
  if (typeof currency !== 'string') throw new Error(`${column.key} has no currency`);
  return { minor: value, currency };
}

/** What a row's hash is taken of: the canonical JSON of the code and the exact texts. */
function rowText(code: DownloadCode, columns: readonly Column[], cells: Row): string {
  const texts = [code, ...columns.map((column, index) => cellText(column, cells[index] ?? null))];
  const text = JSON.stringify(texts);
  // ASCII is its own normal form, so that the plain JSON of nearly every row is the canonical one.
  return /[^\x20-\x7e]/.test(text) ? canonicalJson(texts) : text;
}

function commonCells(facts: ExportFacts): Row {
  const { actionReference, exportId, generatedAt, generatedBy, periodFrom, periodTo, fxPolicy } = facts;
  return [actionReference, exportId, generatedAt, generatedBy, PROFILE, periodFrom, periodTo, fxPolicy];
}
