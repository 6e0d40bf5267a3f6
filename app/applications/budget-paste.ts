import type { FieldError } from '#app/kernel/form.ts';
import { money, toDecimal, type Currency } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { BudgetLine, Payer } from './budget.ts';
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

/** A row of a spreadsheet: its number as the spreadsheet counts, and its cells as typed. */
export type PastedRow = { readonly number: number; readonly cells: readonly string[] };

type Words = { readonly currency: Currency; readonly headings: Headings; readonly payers?: Payers };
type Read = { readonly lines: readonly TypedLine[]; readonly problems: readonly PasteProblem[] };

/**
 * Reads rows copied from a spreadsheet. Columns are apart by tabs, or by semicolons where there is no tab. A first row
 * without a digit is a row of titles.
 */
export function readPasted(pasted: string, words: Words): Read {
  const rows = pasted.split(/\r\n?|\n/).flatMap((row, index): PastedRow[] => {
    if (row.trim() === '' || (index === 0 && !/\p{N}/u.test(row))) return [];
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => unquoted(cell));
    return [{ number: index + 1, cells }];
  });
  return readRowsOf(rows, words);
}

/**
 * Rows as lines: heading, description, quantity, unit cost, and who pays where it is said; further columns are ignored.
 * Every row goes through the rules of the form.
 */
export function readRowsOf(rows: readonly PastedRow[], { currency, headings, payers }: Words): Read {
  const fields: Record<string, string> = {};
  for (const { number, cells } of rows) {
    const [heading = '', description = '', quantity = '', unit = '', paid = ''] = cells;
    // Many keep the amount of the line there: a number says nothing of who pays.
    const payer = /^[\p{N}\s.,'’]*$/u.test(paid) ? '' : (payers?.get(headingKey(paid)) ?? paid);
    const values = { heading: headings.get(headingKey(heading)) ?? heading, description, quantity, unit, payer };
    // `row-` and not `new-`: a row without a description is a mistake here, no blank line of a form.
    for (const field of LINE_FIELDS) fields[lineField(field, `row-${number}`)] = values[field];
  }
  const { lines, errors } = readLines(fields, { currency, without: null });
  return { lines, problems: errors.map(problemOf) };
}

/** The saved lines as a spreadsheet takes them, with the words of the reader. */
export function pasteable(
  lines: readonly BudgetLine[],
  about: { currency: Currency; words: (h: Heading) => string; payer?: (payer: Payer) => string },
) {
  return lines
    .map(({ heading, description, quantity, unitMinor, payer }) => {
      const cells = [about.words(heading), description, String(quantity), toDecimal(money(unitMinor, about.currency))];
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
    key: key === 'field.choose' ? (column === 'payer' ? 'paste.payer-unknown' : 'paste.heading-unknown') : key,
    ...(values ? { values } : {}),
  };
}

/** Spreadsheets put a cell with a quotation mark or a semicolon in quotation marks. */
function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
