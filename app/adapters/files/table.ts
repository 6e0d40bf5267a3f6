import { decimalsOf, type Money } from '#app/kernel/money.ts';

/**
 * What a cell may hold, by the kind of its column. `null`, and the empty text, is an empty cell in any column; the
 * exact text of a value fits every kind.
 * text: string · integer: bigint or whole number · amount: `Money` (decimals of its currency) or bigint minor units
 * (decimals of the column) · decimal: exact decimal text, `655.957` · date: `YYYY-MM-DD` · instant: Date, UTC
 */
export type Cell = string | number | bigint | Money | Date | null;
export type Row = readonly Cell[];

export type CellKind = 'text' | 'integer' | 'amount' | 'decimal' | 'date' | 'instant';

export type Column = {
  readonly key: string;
  readonly heading: string;
  readonly kind: CellKind;
  /** Decimals of a bigint amount; 2 unless given. */
  readonly decimals?: number;
};

/**
 * One table of a download. Rows may be endless and are read once: one by one where they are at hand, in batches where
 * they are waited for, since waiting for each row costs more than writing it. `footer` holds control totals.
 */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row> | AsyncIterable<readonly Row[]>;
  readonly footer?: Row;
};

const BATCH = 1_000;

/** The rows of a table in batches, wherever they come from. */
export async function* rowBatches(rows: Table['rows']): AsyncGenerator<readonly Row[]> {
  if (Symbol.asyncIterator in rows) return yield* rows;
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Exact text of a cell, the same in every file type. Throws when the value does not fit its column. */
export function cellText(column: Column, cell: Cell): string {
  if (cell === null) return '';
  const text = textOf(column, cell);
  if (text === null) throw new Error(`column ${column.key} cannot hold this ${typeof cell} as ${column.kind}`);
  return text;
}

/** Decimals an amount is written with. */
export function amountDecimals(column: Column, cell: bigint | Money | string): number {
  if (typeof cell === 'string') return cell.includes('.') ? cell.length - cell.indexOf('.') - 1 : 0;
  return typeof cell === 'bigint' ? (column.decimals ?? 2) : decimalsOf(cell.currency);
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** The exact text of a value, by kind. */
const EXACT: Readonly<Record<Exclude<CellKind, 'text'>, RegExp>> = {
  integer: /^-?\d+$/,
  amount: DECIMAL,
  decimal: DECIMAL,
  date: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

function textOf(column: Column, cell: Exclude<Cell, null>): string | null {
  if (typeof cell === 'string') {
    return column.kind === 'text' || cell === '' || EXACT[column.kind].test(cell) ? cell : null;
  }
  switch (column.kind) {
    case 'text':
    case 'decimal':
    case 'date':
      return null;
    case 'integer':
      return typeof cell === 'bigint' || (typeof cell === 'number' && Number.isSafeInteger(cell)) ? String(cell) : null;
    case 'amount':
      return typeof cell === 'bigint' || isMoney(cell) ? amountText(column, cell) : null;
    case 'instant':
      return cell instanceof Date ? cell.toISOString() : null;
  }
}

function amountText(column: Column, cell: bigint | Money): string {
  return minorText(String(typeof cell === 'bigint' ? cell : cell.minor), amountDecimals(column, cell));
}

/** The exact text of an amount in minor units: `-0.05` for `-5` with two decimals. */
export function minorText(minor: string, decimals: number): string {
  if (decimals === 0) return minor;
  const sign = minor.startsWith('-') ? '-' : '';
  const digits = minor.slice(sign.length).padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function isMoney(cell: Cell): cell is Money {
  return typeof cell === 'object' && cell !== null && 'minor' in cell;
}
