import type { Refusal } from '#app/kernel/result.ts';

/**
 * A cell as it reads: text as written, trimmed; a day as `YYYY-MM-DD`; a number as plain decimal text with a point,
 * `1234.5`, to the 15 digits a spreadsheet shows. `number` tells a typed number from digits written as text.
 */
export type SheetCell = { readonly text: string; readonly number: boolean };

/** A row that holds something; `line` as the spreadsheet counts, from 1. A cell that is not there is `EMPTY_CELL`. */
export type SheetRow = { readonly line: number; readonly cells: readonly SheetCell[] };

export const EMPTY_CELL: SheetCell = { text: '', number: false };

/** What is read of a table; further columns are left out, further rows refuse the file. */
export type SheetLimits = { readonly rows: number; readonly columns: number };

export type SheetRefusal = Refusal<'sheet-unreadable' | 'sheet-too-large'>;

/** Largest file taken, in bytes: thousands of rows. */
export const SHEET_BYTES = 2_000_000;

/** For the `accept` attribute of a file field. */
export const SHEET_ENDINGS = '.xlsx,.csv';

export class SheetTooLarge extends Error {}

/**
 * A number of a spreadsheet as a person would type it, so that no point is taken for the sign of thousands: `1.234` of a
 * currency with two decimals becomes `1.2340`, which has too many. Text is left as it is.
 */
export function typedAmount(cell: SheetCell, decimals: number): string {
  const fraction = cell.text.split('.')[1]?.length ?? 0;
  return cell.number && fraction === 3 && decimals !== 3 ? `${cell.text}0` : cell.text;
}
