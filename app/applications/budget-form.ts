import type { FieldError } from '#app/kernel/form.ts';
import type { Currency } from '#app/kernel/money.ts';
import { amount, oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import { isHeading, type Heading } from '#app/programme/headings.ts';
import { isMeasure, isPayer, lineAmount, MOST_UNITS, type Measure, type Payer } from './budget.ts';

/** One row of the budget form. `row` is the line's id, or `new-…` for one that has none yet. */
export type TypedLine = {
  readonly row: string;
  readonly heading: Heading;
  readonly description: string;
  readonly quantity: number;
  /** An item, unless said. */
  readonly measure?: Measure;
  readonly unitMinor: bigint;
  readonly amountMinor: bigint;
  /** The grant, unless said. */
  readonly payer?: Payer;
};

/** The blank row at the end of the form. */
export const FIRST_NEW_ROW = 'new-1';

export const LINE_FIELDS = ['heading', 'description', 'quantity', 'measure', 'unit', 'payer'] as const;

export function lineField(field: (typeof LINE_FIELDS)[number], row: string): string {
  return `${field}-${row}`;
}

/** The rows a form holds, in the order they were printed. */
export function rowsOf(fields: Iterable<string>): readonly string[] {
  return [...fields].flatMap((name) => (name.startsWith('heading-') ? [name.slice('heading-'.length)] : []));
}

/** Reads every row; a new row left blank is no row. One error per field, named as the field is. */
export function readLines(
  fields: Readonly<Record<string, string>>,
  about: { currency: Currency; without: string | null },
): { lines: readonly TypedLine[]; errors: readonly FieldError[] } {
  const lines: TypedLine[] = [];
  const errors: FieldError[] = [];
  for (const row of rowsOf(Object.keys(fields))) {
    if (row === about.without || (row.startsWith('new-') && isBlank(fields, row))) continue;
    const read = readLine(fields, row, about.currency);
    if ('errors' in read) errors.push(...read.errors);
    else lines.push(read);
  }
  return { lines, errors };
}

function isBlank(fields: Readonly<Record<string, string>>, row: string): boolean {
  return (['description', 'quantity', 'unit'] as const).every(
    (field) => (fields[lineField(field, row)] ?? '').trim() === '',
  );
}

const description = oneLine({ max: 300 });
const quantity = wholeNumber({ min: 1, max: MOST_UNITS });

function readLine(
  fields: Readonly<Record<string, string>>,
  row: string,
  currency: Currency,
): TypedLine | { errors: readonly FieldError[] } {
  const typed = (field: (typeof LINE_FIELDS)[number]) => fields[lineField(field, row)] ?? '';
  const heading = typed('heading');
  const measure = typed('measure').trim() || 'item';
  const payer = typed('payer').trim() || 'grant';
  const described = description.safeParse(typed('description'));
  const counted = quantity.safeParse(latinDigits(typed('quantity')));
  const priced = amount(currency).safeParse(typed('unit'));
  const errors: FieldError[] = [];
  const add = (field: (typeof LINE_FIELDS)[number], key: string, values?: FieldError['values']) =>
    errors.push({ field: lineField(field, row), key, ...(values ? { values } : {}) });
  if (!isHeading(heading)) add('heading', 'field.choose');
  if (!isMeasure(measure)) add('measure', 'field.choose');
  if (!isPayer(payer)) add('payer', 'field.choose');
  for (const [field, parsed] of [
    ['description', described],
    ['quantity', counted],
    ['unit', priced],
  ] as const) {
    const issue = parsed.error?.issues[0];
    if (issue) add(field, issue.message, 'params' in issue ? (issue.params as FieldError['values']) : undefined);
  }
  if (
    errors.length > 0 ||
    !isHeading(heading) ||
    !isMeasure(measure) ||
    !isPayer(payer) ||
    !described.success ||
    !counted.success ||
    !priced.success
  ) {
    return { errors };
  }
  const total = lineAmount(counted.data, priced.data);
  if (!total.ok) return { errors: [{ field: lineField('unit', row), key: 'field.amountTooLarge' }] };
  return {
    row,
    heading,
    description: described.data,
    quantity: counted.data,
    measure,
    unitMinor: priced.data,
    amountMinor: total.value,
    payer,
  };
}

function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
