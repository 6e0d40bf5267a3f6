import { z } from 'zod';
import { latinDigits } from '#app/kernel/digits.ts';
import type { Month } from '#app/kernel/instant.ts';
import { oneLine } from '#app/kernel/shapes.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { OTHER_CURRENCIES } from './currencies.ts';
import { isRate } from './exchange.ts';

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The form for a rate typed by hand. */
export const rateShape = z.object({
  currency: z.string().refine((text) => OTHER_CURRENCIES.includes(text), { error: 'field.notACurrency' }),
  month: monthText(),
  unitsPerEur: z
    .string()
    .transform((text) =>
      latinDigits(text)
        .replace(/[\s\u00a0\u202f]/g, '')
        .replace(/[,\u066b]/, '.'),
    )
    .refine(isRate, { error: 'field.notARate' }),
  reason: oneLine({ max: 300 }),
});

/** The month of a list to read. */
export const monthShape = z.object({ month: monthText() });

function monthText() {
  return z
    .string()
    .transform((text) => latinDigits(text.trim()))
    .refine(isMonth, { error: 'field.notAMonth' });
}

/** One rate of a file, ready to be kept. */
export type ReadRate = { readonly currency: string; readonly month: Month; readonly unitsPerEur: string };

const fileRow = z.object({
  isoA3Code: z.string().regex(/^[A-Z]{3}$/),
  value: z.union([z.number(), z.string()]),
  year: z.number().int().min(1999).max(2099).optional(),
  month: z.number().int().min(1).max(12).optional(),
});

/**
 * Reads the rows of the InforEuro API (one month per answer: name it in `month`) or of a file whose rows carry year
 * and month themselves. A currency is listed once per country that uses it: rows that agree become one, rows that
 * differ, values that are no rate and rows without a month refuse the whole file.
 */
export function readRates(rows: unknown, month?: Month): Result<readonly ReadRate[], Refusal<'rates-unreadable'>> {
  const parsed = z.array(fileRow).min(1).safeParse(rows);
  if (!parsed.success) return refuse('rates-unreadable', { values: { row: failedRow(parsed.error) } });
  const rates = new Map<string, ReadRate>();
  for (const [index, row] of parsed.data.entries()) {
    if (row.isoA3Code === 'EUR') continue;
    const own = row.year && row.month ? `${row.year}-${String(row.month).padStart(2, '0')}` : month;
    const unitsPerEur = String(row.value);
    const known = rates.get(`${row.isoA3Code} ${own}`);
    if (!own || !isMonth(own) || !isRate(unitsPerEur) || (known && known.unitsPerEur !== unitsPerEur)) {
      return refuse('rates-unreadable', { values: { row: index + 1 } });
    }
    rates.set(`${row.isoA3Code} ${own}`, { currency: row.isoA3Code, month: own, unitsPerEur });
  }
  return ok([...rates.values()]);
}

function failedRow(error: z.ZodError): number {
  const first = error.issues[0]?.path[0];
  return typeof first === 'number' ? first + 1 : 0;
}
