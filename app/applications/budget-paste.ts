import type { FieldError } from '#app/kernel/form.ts';
import { money, toDecimal, type Currency } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { BudgetLine, Measure, Payer } from './budget.ts';
import { LINE_FIELDS, lineField, readLines, type TypedLine } from './budget-form.ts';

/** What is wrong with a pasted row: its number as the spreadsheet counts, the column, and why. */
export type PasteProblem = {
  readonly row: number;
  readonly column: (typeof LINE_FIELDS)[number];
  readonly key: FieldError['key'];
  readonly values?: FieldError['values'];
};

export type Headings = ReadonlyMap<string, Heading>;

/** What a heading is looked up by: its words or code in whatever case and spacing. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—]+/g, ' ')
    .trim();
}

/** Words for who pays, by `headingKey`. */
export type Payers = ReadonlyMap<string, Payer>;

/** Words for what a quantity counts, by `headingKey`. */
export type Measures = ReadonlyMap<string, Measure>;

/** A row of a spreadsheet: its number as the spreadsheet counts, and its cells as typed. */
export type PastedRow = { readonly number: number; readonly cells: readonly string[] };

type Words = {
  readonly currency: Currency;
  readonly headings: Headings;
  readonly payers?: Payers;
  readonly measures?: Measures;
  /** Titles of the columns of units and of unit costs as our own sheet has them, by `headingKey`. */
  readonly titles?: { readonly measure: readonly string[]; readonly unit: readonly string[] };
};
type Read = { readonly lines: readonly TypedLine[]; readonly problems: readonly PasteProblem[] };

/**
 * Reads rows copied from a spreadsheet. Columns are apart by tabs, or by semicolons where there is no tab. A first row
 * without a digit is a row of titles.
 */
export function readPasted(pasted: string, words: Words): Read {
  const rows = pasted.split(/\r\n?|\n/).flatMap((row, index): PastedRow[] => {
    if (row.trim() === '') return [];
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => unquoted(cell));
    return [{ number: index + 1, cells }];
  });
  return readRowsOf(rows, words);
}

/**
 * Rows as lines: heading, description, quantity, what it counts where it is said, unit cost, and who pays where it is
 * said; further columns are ignored. The first row is one of titles where it holds no digit. Every row goes through the
 * rules of the form.
 */
export function readRowsOf(all: readonly PastedRow[], words: Words): Read {
  const { currency, headings, payers } = words;
  const [first] = all;
  const titles = first && !first.cells.some((cell) => /\p{N}/u.test(cell)) ? first.cells : null;
  const counted = titles !== null && hasMeasures(titles, words.titles);
  const fields: Record<string, string> = {};
  for (const { number, cells } of titles ? all.slice(1) : all) {
    const [heading = '', description = '', quantity = ''] = cells;
    const { measure, unit, paid } = endOf(cells.slice(3), { counted, measures: words.measures });
    // Many keep the amount of the line there: a number says nothing of who pays.
    const payer = isNumber(paid) ? '' : (payers?.get(headingKey(paid)) ?? paid);
    const values = {
      heading: headings.get(headingKey(heading)) ?? heading,
      description,
      quantity,
      measure,
      unit,
      payer,
    };
    // `row-` and not `new-`: a row without a description is a mistake here, no blank line of a form.
    for (const field of LINE_FIELDS) fields[lineField(field, `row-${number}`)] = values[field];
  }
  const { lines, errors } = readLines(fields, { currency, without: null });
  return { lines, problems: errors.map(problemOf) };
}

/** Whether these are the titles of our own sheet: “unit” alone may as well stand for its cost. */
function hasMeasures(titles: readonly string[], known: Words['titles']): boolean {
  const [measure, unit] = [headingKey(titles[3] ?? ''), headingKey(titles[4] ?? '')];
  return known !== undefined && known.measure.includes(measure) && known.unit.some((each) => unit.startsWith(each));
}

/** What follows the quantity: its unit where a word stands before a number, or nothing under such a title. */
function endOf(rest: readonly string[], about: { counted: boolean; measures: Measures | undefined }) {
  const [first = '', second = '', third = ''] = rest;
  const known = about.measures?.get(headingKey(first));
  const told =
    (about.counted && first === '') || known !== undefined || (!isNumber(first) && second !== '' && isNumber(second));
  return told ? { measure: known ?? first, unit: second, paid: third } : { measure: '', unit: first, paid: second };
}

function isNumber(cell: string): boolean {
  return /^[\p{N}\s.,'’-]*$/u.test(cell);
}

/** The saved lines as a spreadsheet takes them, with the words of the reader. */
export function pasteable(
  lines: readonly BudgetLine[],
  about: {
    currency: Currency;
    words: (h: Heading) => string;
    measure?: (measure: Measure) => string;
    payer?: (payer: Payer) => string;
  },
) {
  return lines
    .map(({ heading, description, quantity, measure, unitMinor, payer }) => {
      const counted = about.measure ? [about.measure(measure)] : [];
      const price = toDecimal(money(unitMinor, about.currency));
      const cells = [about.words(heading), description, String(quantity), ...counted, price];
      return [...cells, ...(payer === 'grant' ? [] : [about.payer?.(payer) ?? payer])].join('\t');
    })
    .join('\n');
}

function problemOf({ field, key, values }: FieldError): PasteProblem {
  const [column, row] = field.split('-row-');
  return {
    row: Number(row),
    column: LINE_FIELDS.find((each) => each === column) ?? 'heading',
    // In a form one chooses a heading; here it is written.
    key: key === 'field.choose' ? (UNKNOWN[column ?? ''] ?? 'paste.heading-unknown') : key,
    ...(values ? { values } : {}),
  };
}

const UNKNOWN: Readonly<Record<string, FieldError['key']>> = {
  payer: 'paste.payer-unknown',
  measure: 'paste.measure-unknown',
};

/** Spreadsheets put a cell with a quotation mark or a semicolon in quotation marks. */
function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
