import { decimalsOf, type Money } from '#app/kernel/money.ts';

/**
 * What a cell may hold, by the kind of its column. `null` is an empty cell in any column.
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
export function amountDecimals(column: Column, cell: bigint | Money): number {
  return typeof cell === 'bigint' ? (column.decimals ?? 2) : decimalsOf(cell.currency);
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function textOf(column: Column, cell: Exclude<Cell, null>): string | null {
  switch (column.kind) {
    case 'text':
      return typeof cell === 'string' ? cell : null;
    case 'integer':
      return typeof cell === 'bigint' || (typeof cell === 'number' && Number.isSafeInteger(cell)) ? String(cell) : null;
    case 'amount':
      return typeof cell === 'bigint' || isMoney(cell) ? amountText(column, cell) : null;
    case 'decimal':
      return typeof cell === 'string' && DECIMAL.test(cell) ? cell : null;
    case 'date':
      return typeof cell === 'string' && DATE.test(cell) ? cell : null;
    case 'instant':
      return cell instanceof Date ? cell.toISOString() : null;
  }
}

function amountText(column: Column, cell: bigint | Money): string {
  const minor = typeof cell === 'bigint' ? cell : cell.minor;
  const places = amountDecimals(column, cell);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function isMoney(cell: Cell): cell is Money {
  return typeof cell === 'object' && cell !== null && 'minor' in cell;
}
