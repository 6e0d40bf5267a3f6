import { z } from 'zod';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { FieldError } from '#app/kernel/form.ts';
import { amount, oneLine } from '#app/kernel/shapes.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { lineKey, type DraftLine } from '../budget-line.ts';
import { isUnnamed, type LastNumbers } from './line-changes.ts';

type LineName = Pick<DraftLine, 'heading' | 'number'>;

/** Amount, name and "take away" of a line that is there; name and amount of one more under a heading. */
export const lineField = (line: LineName) => `line.${lineKey(line)}` as const;
export const nameField = (line: LineName) => `name.${lineKey(line)}` as const;
export const dropField = (line: LineName) => `drop.${lineKey(line)}` as const;
export const newNameField = (heading: Heading) => `new.${heading}.name` as const;
export const newAmountField = (heading: Heading) => `new.${heading}.amount` as const;

/** As `parseForm` reads them: names that repeat arrive as lists. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type FormLines = {
  readonly lines: readonly (LineName & { readonly description: string })[];
  readonly last: LastNumbers;
  readonly currency: string;
};

type Read = { ok: true; value: readonly DraftLine[] } | { ok: false; errors: readonly FieldError[] };

const name = oneLine({ max: 300, optional: true }).optional();

/**
 * The lines of a budget as they were typed, in minor units: those that are there and were not ticked off, and one more
 * for every heading where one was begun, under the next number. A name that was not sent stays.
 */
export function readLines(fields: Fields, { lines, last, currency }: FormLines): Read {
  const kept = lines.filter((line) => !isSaid(fields[dropField(line)]));
  const begun = HEADINGS.filter((each) => isSaid(fields[newNameField(each)]) || isSaid(fields[newAmountField(each)]));
  const amounts = each(kept.map(lineField), amount(currency, { allowZero: true })).safeParse(fields);
  const names = each(kept.map(nameField), name).safeParse(fields);
  const newAmounts = each(begun.map(newAmountField), amount(currency)).safeParse(fields);
  const newNames = each(begun.map(newNameField), name).safeParse(fields);
  if (!amounts.success || !names.success || !newAmounts.success || !newNames.success) {
    return { ok: false, errors: [amounts, names, newNames, newAmounts].flatMap(errorsOf) };
  }
  const read = [
    ...kept.map(({ heading, number, description }) => ({
      heading,
      number,
      description: names.data[nameField({ heading, number })] ?? description,
      amountMinor: amounts.data[lineField({ heading, number })] ?? 0n,
    })),
    ...begun.map((heading) => ({
      heading,
      number: (last[heading] ?? 0) + 1,
      description: newNames.data[newNameField(heading)] ?? '',
      amountMinor: newAmounts.data[newAmountField(heading)] ?? 0n,
    })),
  ];
  const errors = read.filter((line) => isUnnamed(line, read)).map((line) => unnamed(line, last));
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: HEADINGS.flatMap((heading) => read.filter((line) => line.heading === heading)) };
}

function unnamed(line: DraftLine, last: LastNumbers): FieldError {
  const isNew = line.number > (last[line.heading] ?? 0);
  return { field: isNew ? newNameField(line.heading) : nameField(line), key: 'field.required' };
}

function each<Shape extends z.ZodType>(keys: readonly string[], shape: Shape) {
  return z.object(Object.fromEntries(keys.map((key) => [key, shape])));
}

function isSaid(sent: string | readonly string[] | undefined): boolean {
  return typeof sent === 'string' ? sent.trim() !== '' : sent !== undefined;
}

function errorsOf(parsed: { success: boolean; error?: z.ZodError }): readonly FieldError[] {
  return parsed.error ? issuesToErrors(parsed.error) : [];
}
