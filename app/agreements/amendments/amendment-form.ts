import { z } from 'zod';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { FieldError } from '#app/kernel/form.ts';
import { amount, choice, idText, localDate, longText, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import type { HeadingAmount } from '../agreement-budget.ts';
import { headingsShape, instalmentAmountsShape } from '../agreement.ts';
import { readLines, type Fields } from '../budget/budget-form.ts';
import { headingSums } from '../budget-line.ts';
import { amountField, headingField } from '../plan-form.ts';
import { formLines } from './budget-draft.ts';
import { AMENDMENT_KINDS, type AmendmentKind, type Standing, type Wanted } from './amendment.ts';

export const reportField = (number: number) => `report.${number}` as const;

const version = wholeNumber({ min: 1, max: 999_999 });
const common = z.object({ version, reason: longText({ max: 2000 }) });

export const kindShape = z.object({ kind: choice(AMENDMENT_KINDS) });

/** What the buttons of the amendment's page send; which fields are asked for depends on the button. */
export const moveShape = z.object({
  version,
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  documentSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  answer: longText({ max: 2000, optional: true }).optional(),
});

/** What a side sends to sign the addendum: the tick and, for the grantee, a name typed and not kept. */
export const signatureMoveShape = moveShape.extend({
  read: ticked({ required: true }),
  fullName: oneLine({ max: 200 }),
});
export const countersignatureMoveShape = moveShape.extend({ read: ticked({ required: true }) });

type Read =
  | { ok: true; value: { version: number; reason: string; wanted: Wanted } }
  | { ok: false; errors: readonly FieldError[] };

/** Reads what the form of a draft sent: the fields of its kind, no more. */
export function readAmendment(
  fields: Fields,
  draft: { readonly kind: AmendmentKind; readonly wanted: Wanted; readonly standing: Standing },
): Read {
  const about = common.safeParse(fields);
  const wanted = READ[draft.kind](fields, draft.standing, draft.wanted);
  if (!about.success || !wanted.ok) {
    return {
      ok: false,
      errors: [...(about.error ? issuesToErrors(about.error) : []), ...(wanted.ok ? [] : wanted.errors)],
    };
  }
  return { ok: true, value: { ...about.data, wanted: wanted.value } };
}

type Part = { ok: true; value: Wanted } | { ok: false; errors: readonly FieldError[] };

const READ: Readonly<Record<AmendmentKind, (fields: Fields, standing: Standing, saved: Wanted) => Part>> = {
  reallocation: (fields, standing, saved) => {
    const read = readLines(fields, { ...formLines(standing, saved), currency: standing.currency });
    if (!read.ok) return read;
    const lines = read.value.map((line) => ({ ...line, amountMinor: `${line.amountMinor}` }));
    return { ok: true, value: { headings: headingTexts(headingSums(read.value)), lines } };
  },
  extension: (fields) => through(z.object({ endsOn: localDate() }), fields, (value) => value),
  activities: (fields) => {
    const shape = z.object({ 'activities[]': z.array(z.string().max(40)).max(50).default([]) });
    return through(shape, fields, (value) => ({ activities: value['activities[]'].toSorted() }));
  },
  payee: (fields) => through(z.object({ payeeAccountId: idText() }), fields, (value) => value),
  reporting: (fields, { reports }) => {
    const open = reports.filter((each) => !each.fixed);
    const shape = z.object(Object.fromEntries(open.map((each) => [reportField(each.number), localDate()])));
    return through(shape, fields, (dates) => ({
      dates: Object.fromEntries(open.map(({ number, dueOn }) => [number, dates[reportField(number)] ?? dueOn])),
    }));
  },
  amount: (fields, { currency, instalments }) => {
    const budget = readHeadings(fields, HEADINGS, currency);
    const total = through(z.object({ amountMinor: amount(currency) }), fields, (value) => {
      return { amountMinor: `${value.amountMinor}` };
    });
    const numbers = instalments.map((each) => each.number);
    const plan = through(instalmentAmountsShape(numbers, currency), fields, (amounts) => ({
      instalments: Object.fromEntries(numbers.map((number) => [number, `${amounts[amountField(number)] ?? 0n}`])),
    }));
    const errors = [total, budget, plan].flatMap((part) => (part.ok ? [] : part.errors));
    const values = [total, budget, plan].flatMap((part) => (part.ok ? [part.value] : []));
    return errors.length > 0 ? { ok: false, errors } : { ok: true, value: Object.assign({}, ...values) as Wanted };
  },
};

/** Every heading there is, so that one without lines is emptied. */
function headingTexts(sums: readonly HeadingAmount[]): NonNullable<Wanted['headings']> {
  const minor = (heading: Heading) => sums.find((each) => each.heading === heading)?.amountMinor ?? 0n;
  return Object.fromEntries(HEADINGS.map((heading) => [heading, `${minor(heading)}`]));
}

function readHeadings(fields: Fields, headings: Parameters<typeof headingsShape>[0], currency: string): Part {
  return through(headingsShape(headings, currency), fields, (amounts) => ({
    headings: Object.fromEntries(headings.map((heading) => [heading, `${amounts[headingField(heading)] ?? 0n}`])),
  }));
}

function through<Shape extends z.ZodType>(
  shape: Shape,
  fields: Fields,
  toWanted: (value: z.output<Shape>) => Wanted,
): Part {
  const parsed = shape.safeParse(fields);
  return parsed.success
    ? { ok: true, value: toWanted(parsed.data) }
    : { ok: false, errors: issuesToErrors(parsed.error) };
}
