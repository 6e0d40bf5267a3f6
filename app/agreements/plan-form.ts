import type { z } from 'zod';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { Heading } from '#app/programme/headings.ts';
import { instalmentAmountsShape, instalmentDatesShape, linesShape, termsShape } from './agreement.ts';
import { lineKey, type DraftLine } from './budget-line.ts';
import type { Terms } from './revise-agreement.server.ts';

export const lineField = (line: Pick<DraftLine, 'heading' | 'number'>) => `line.${lineKey(line)}` as const;
export const headingField = (heading: Heading) => `heading.${heading}` as const;
export const amountField = (number: number) => `instalment.${number}.amount` as const;
export const dateField = (number: number) => `instalment.${number}.date` as const;

type Plan = {
  readonly agreement: { readonly currency: string };
  readonly lines: readonly Pick<DraftLine, 'heading' | 'number'>[];
  readonly instalments: readonly { readonly number: number }[];
};

/** Reads what the plan page sent: a field for every line and instalment the draft has, no more. */
export function readPlan(
  fields: Readonly<Record<string, string>>,
  plan: Plan,
): { ok: true; value: { version: number; terms: Terms } } | { ok: false; errors: readonly FieldError[] } {
  const { currency } = plan.agreement;
  const keys = plan.lines.map(lineKey);
  const numbers = plan.instalments.map((each) => each.number);
  const terms = termsShape.safeParse(fields);
  const budget = linesShape(keys, currency).safeParse(fields);
  const amounts = instalmentAmountsShape(numbers, currency).safeParse(fields);
  const dates = instalmentDatesShape(numbers).safeParse(fields);
  if (!terms.success || !budget.success || !amounts.success || !dates.success) {
    return { ok: false, errors: [terms, budget, amounts, dates].flatMap(errorsOf) };
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
        lines: Object.fromEntries(keys.map((key) => [key, budget.data[`line.${key}`] ?? 0n])),
        instalments: Object.fromEntries(numbers.map((number) => [number, instalment(number)])),
      },
    },
  };
}

function errorsOf(parsed: { success: boolean; error?: z.ZodError }): readonly FieldError[] {
  return parsed.error ? issuesToErrors(parsed.error) : [];
}
