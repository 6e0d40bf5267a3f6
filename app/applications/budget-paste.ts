import type { FieldError } from '#app/kernel/form.ts';
import { money, toDecimal, type Currency } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { BudgetLine } from './budget.ts';
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

/**
 * Reads rows copied from a spreadsheet: heading, description, quantity, unit cost; further columns are ignored. Columns
 * are apart by tabs, or by semicolons where there is no tab. A first row without a digit is a row of titles. Every row
 * goes through the rules of the form.
 */
export function readPasted(
  pasted: string,
  about: { currency: Currency; headings: Headings },
): { lines: readonly TypedLine[]; problems: readonly PasteProblem[] } {
  const fields: Record<string, string> = {};
  pasted.split(/\r\n?|\n/).forEach((row, index) => {
    if (row.trim() === '' || (index === 0 && !/\p{N}/u.test(row))) return;
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => unquoted(cell));
    const [heading = '', description = '', quantity = '', unit = ''] = cells;
    const values = { heading: about.headings.get(headingKey(heading)) ?? heading, description, quantity, unit };
    // `row-` and not `new-`: a row without a description is a mistake here, no blank line of a form.
    for (const field of LINE_FIELDS) fields[lineField(field, `row-${index + 1}`)] = values[field];
  });
  const { lines, errors } = readLines(fields, { currency: about.currency, without: null });
  return { lines, problems: errors.map(problemOf) };
}

/** The saved lines as a spreadsheet takes them, with the words of the reader. */
export function pasteable(lines: readonly BudgetLine[], about: { currency: Currency; words: (h: Heading) => string }) {
  return lines
    .map(({ heading, description, quantity, unitMinor }) =>
      [about.words(heading), description, String(quantity), toDecimal(money(unitMinor, about.currency))].join('\t'),
    )
    .join('\n');
}

function problemOf({ field, key, values }: FieldError): PasteProblem {
  const [column, row] = field.split('-row-');
  return {
    row: Number(row),
    column: LINE_FIELDS.find((each) => each === column) ?? 'heading',
    // In a form one chooses a heading; here it is written.
    key: key === 'field.choose' ? 'paste.heading-unknown' : key,
    ...(values ? { values } : {}),
  };
}

/** Spreadsheets put a cell with a quotation mark or a semicolon in quotation marks. */
function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
