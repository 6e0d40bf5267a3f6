import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { latinDigits } from '#app/kernel/digits.ts';
import { oneLine } from '#app/kernel/shapes.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isMonth } from './rate.ts';

/** A list of rates is small: one line per currency and month. */
export const RATE_FILE_BYTES = 2_000_000;

/** What stands beside the file: where the list comes from, and its month where its rows name none. */
export const rateFileShape = z.object({
  source: oneLine({ max: 100 }),
  month: z
    .string()
    .transform((text) => latinDigits(text.trim()))
    .refine((text) => text === '' || isMonth(text), { error: 'field.notAMonth' }),
});

/** Names a column of a CSV may have, letters only, in the order they are looked for. */
const COLUMNS = {
  isoA3Code: ['isoacode', 'isocode', 'currencycode', 'code', 'currency'],
  value: ['value', 'rate', 'amount', 'unitspereur'],
  year: ['year'],
  month: ['month', 'period'],
} as const;

/**
 * The rows of a file as `readRates` takes them. JSON: the answer of the InforEuro API as it is. CSV: with a heading,
 * commas or semicolons, `currency` and `rate` and, where the file holds several months, `month` as `2026-10` or `year`
 * and `month`. What is no such file is refused; whether its rows are sound is asked later.
 */
export function readRateFile(file: { text: string; extension: string }): Result<unknown, Refusal<'rates-unreadable'>> {
  const text = file.text.replace(/^\ufeff/, '');
  try {
    return ok(file.extension === 'json' ? (JSON.parse(text) as unknown) : csvRows(text));
  } catch {
    return refuse('rates-unreadable', { values: { row: 0 } });
  }
}

function csvRows(text: string): readonly unknown[] {
  const heading = text.slice(0, text.indexOf('\n'));
  const delimiter = heading.includes(';') ? ';' : ',';
  const [names = [], ...rows] = parse(text, { delimiter, trim: true, skip_empty_lines: true });
  const found = names.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const place = (wanted: readonly string[]) => wanted.map((name) => found.indexOf(name)).find((at) => at >= 0) ?? -1;
  const [code, value, year, month] = [COLUMNS.isoA3Code, COLUMNS.value, COLUMNS.year, COLUMNS.month].map(place);
  return rows.map((row) => {
    const cell = (at: number | undefined) => (at === undefined || at < 0 ? '' : (row[at] ?? ''));
    return {
      isoA3Code: cell(code),
      value: delimiter === ';' ? cell(value).replace(',', '.') : cell(value),
      ...monthOf(cell(year), cell(month)),
    };
  });
}

/** `2026-10`, or a year and a number of the month; nothing where the row names none. */
function monthOf(year: string, month: string): { year?: number; month?: number } {
  const [, own = year, number = month] = /^(\d{4})-(\d{1,2})$/.exec(month) ?? [];
  return /^\d{4}$/.test(own) && /^\d{1,2}$/.test(number) ? { year: Number(own), month: Number(number) } : {};
}
