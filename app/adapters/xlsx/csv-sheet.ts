import { parse } from 'csv-parse/sync';
import { SheetTooLarge, type SheetLimits, type SheetRow } from './sheet.ts';

/**
 * Rows of a CSV: its first line tells whether semicolons, tabs or commas are between the columns. Blank lines count.
 * @throws SheetTooLarge past `limits.rows`; any other error where quotation marks do not match
 */
export function readCsv(content: string, limits: SheetLimits): readonly SheetRow[] {
  const text = content.replace(/^\ufeff/, '');
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  // With `info` the library gives each record with its place; its types know nothing of it.
  const records = parse(text, {
    delimiter,
    relax_column_count: true,
    info: true,
    skip_empty_lines: true,
    to: limits.rows + 1,
  }) as unknown as readonly { record: readonly string[]; info: { lines: number } }[];
  if (records.length > limits.rows) throw new SheetTooLarge();
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: record.slice(0, limits.columns).map((cell) => ({ text: unmarked(cell.trim()), number: false })),
  }));
}

/** The mark our own files put before text a spreadsheet would take for a formula. */
function unmarked(cell: string): string {
  return /^'\s*[=+\-@|]/.test(cell) ? cell.slice(1) : cell;
}
