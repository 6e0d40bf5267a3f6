import type { z } from 'zod';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { Heading } from '#app/programme/headings.ts';
import { clausesShape, instalmentAmountsShape, instalmentDatesShape, termsShape } from './agreement.ts';
import { readLines, type Fields, type FormLines } from './budget/budget-form.ts';
import type { RowChange } from './instalment-rows.ts';
import type { Terms } from './revise-agreement.server.ts';

export const headingField = (heading: Heading) => `heading.${heading}` as const;
export const amountField = (number: number) => `instalment.${number}.amount` as const;
export const dateField = (number: number) => `instalment.${number}.date` as const;

type Plan = {
  readonly agreement: { readonly currency: string };
  readonly instalments: readonly { readonly number: number }[];
} & Omit<FormLines, 'currency'>;

/** The button that adds an instalment; the one that takes away the instalment of a number. */
export const ADD_ROW = 'add';
export const removeRow = (number: number) => `remove.${number}` as const;

/** What a button of the plan page does to its rows; nothing for the one that saves. */
export function rowChange(intent: string): RowChange | undefined {
  if (intent === ADD_ROW) return { kind: 'add' };
  const number = /^remove\.(\d{1,2})$/.exec(intent)?.[1];
  return number ? { kind: 'remove', number: Number(number) } : undefined;
}

/** Reads what the plan page sent: a field for every line and instalment the draft has, and lines that were begun. */
export function readPlan(
  fields: Fields,
  plan: Plan,
): { ok: true; value: { version: number; terms: Terms } } | { ok: false; errors: readonly FieldError[] } {
  const { currency } = plan.agreement;
  const numbers = plan.instalments.map((each) => each.number);
  const terms = termsShape.safeParse(fields);
  const budget = readLines(fields, { ...plan, currency });
  const amounts = instalmentAmountsShape(numbers, currency).safeParse(fields);
  const dates = instalmentDatesShape(numbers).safeParse(fields);
  const clauses = clausesShape.safeParse(fields);
  if (!terms.success || !budget.ok || !amounts.success || !dates.success || !clauses.success) {
    const typed = budget.ok ? [] : budget.errors;
    const errors = [...errorsOf(terms), ...typed, ...[amounts, dates, clauses].flatMap(errorsOf)];
    return { ok: false, errors };
  }
  const { version, ...period } = terms.data;
  const instalment = (number: number) => ({
    amountMinor: amounts.data[amountField(number)] ?? 0n,
    expectedOn: dates.data[dateField(number)] ?? '',
  });
  return {
    ok: true,
    value: {
      version,
      terms: {
        ...period,
        clauses: clauses.data['clauses[]'],
        lines: budget.value,
        instalments: Object.fromEntries(numbers.map((number) => [number, instalment(number)])),
      },
    },
  };
}

function errorsOf(parsed: { success: boolean; error?: z.ZodError }): readonly FieldError[] {
  return parsed.error ? issuesToErrors(parsed.error) : [];
}
