import { columnName } from '#app/adapters/files/xlsx-sheet.ts';
import { EMPTY_CELL, typedAmount, type SheetCell, type SheetRow } from '#app/adapters/xlsx/sheet.ts';
import { headingKey } from '#app/applications/budget-paste.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { FieldError } from '#app/kernel/form.ts';
import { decimalsOf, latinDigits } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import { costShape, type CostType, type NewCost } from './cost-line.ts';

/** Columns of a table of costs with their words, in the order of the template. */
export const COST_COLUMNS = {
  heading: 'reports.cost.heading',
  budgetLine: 'reports.cost.budget-line',
  costType: 'reports.cost.type',
  incurredOn: 'reports.cost.incurred',
  paidOn: 'reports.cost.paid',
  supplier: 'reports.cost.supplier',
  description: 'reports.cost.description',
  documentNumber: 'reports.cost.document-number',
  procurementReference: 'reports.cost.procurement',
  currency: 'common.currency',
  amount: 'reports.cost.amount',
  share: 'reports.cost.share',
  vat: 'reports.cost.vat',
  vatRecoverable: 'reports.cost.vat-recoverable',
} as const satisfies Record<string, MessageKey>;

export type CostColumn = keyof typeof COST_COLUMNS;

const OPTIONAL: readonly CostColumn[] = ['budgetLine', 'procurementReference', 'share', 'vat', 'vatRecoverable'];
const NAMES = Object.keys(COST_COLUMNS) as readonly CostColumn[];

/** What a file of ten million cells is cut down to. */
export const COST_FILE_LIMITS = { rows: 600, columns: 40 };

/** What is wrong, and where: the line as the spreadsheet counts, the column by its letter and by its meaning. */
export type FileProblem = {
  readonly line: number;
  readonly letter: string;
  readonly column: CostColumn;
  readonly key: FieldError['key'];
  readonly values?: FieldError['values'];
};

export type FileCost = { readonly line: number; readonly cost: NewCost };

/** Words a table may use, in every language, by `headingKey`. */
export type CostWords = {
  readonly columns: ReadonlyMap<string, CostColumn>;
  readonly headings: ReadonlyMap<string, Heading>;
  readonly costTypes: ReadonlyMap<string, CostType>;
  readonly answers: ReadonlyMap<string, boolean>;
};

/** Letters of the columns found, for problems that turn up later. */
export type CostFile = {
  readonly costs: readonly FileCost[];
  readonly problems: readonly FileProblem[];
  readonly letters: ReadonlyMap<CostColumn, string>;
};

/** Rows above the titles: a name of the organisation, a date. */
const TITLES_WITHIN = 10;
const TITLES_AT_LEAST = 3;

/**
 * Reads a table of costs by its titles, in whatever order and language; each row goes through the rules of the form.
 * Columns it does not know are left out. Null where no row holds titles.
 */
export function readCostFile(rows: readonly SheetRow[], words: CostWords): CostFile | null {
  const at = rows.slice(0, TITLES_WITHIN).findIndex((row) => columnsOf(row, words).size >= TITLES_AT_LEAST);
  const titles = rows[at];
  if (!titles) return null;
  const columns = columnsOf(titles, words);
  const letters = new Map([...columns].map(([column, index]) => [column, columnName(index)] as const));
  const missing = NAMES.filter((column) => !columns.has(column) && !OPTIONAL.includes(column));
  if (missing.length > 0) {
    const problems = missing.map((column) => ({
      line: titles.line,
      letter: '',
      column,
      key: 'cost-file.column-missing',
    }));
    return { costs: [], problems, letters };
  }
  const costs: FileCost[] = [];
  const problems: FileProblem[] = [];
  for (const row of rows.slice(at + 1)) {
    const cell = (column: CostColumn) => row.cells[columns.get(column) ?? -1] ?? EMPTY_CELL;
    if (NAMES.every((column) => cell(column).text === '')) continue;
    const fields = fieldsOf(cell, words);
    const read = costShape.safeParse(fields);
    const errors = read.success ? [] : everyError(fields, issuesToErrors(read.error));
    if (answerOf(cell, words) === undefined) errors.push({ field: 'vatRecoverable', key: 'field.choose' });
    problems.push(...errors.map((error) => problemOf(error, { line: row.line, letters })));
    if (read.success) costs.push({ line: row.line, cost: read.data });
  }
  return { costs, problems, letters };
}

/** The shape looks at amounts once the rest is right; here it is told that it is, so that all is named at once. */
function everyError(fields: Record<string, string | undefined>, found: readonly FieldError[]): FieldError[] {
  const wrong = found.map(({ field }) => field);
  if (wrong.includes('currency')) return [...found];
  const standIns = Object.fromEntries(wrong.flatMap((field) => (RIGHT[field] ? [[field, RIGHT[field]]] : [])));
  const again = costShape.safeParse({ ...fields, ...standIns });
  const more = again.success ? [] : issuesToErrors(again.error);
  return [...found, ...more.filter(({ field }) => !wrong.includes(field))];
}

/** Something right for each field that is looked at before the amounts. */
const RIGHT: Readonly<Record<string, string>> = {
  budgetLine: 'travel',
  costType: 'travel',
  incurredOn: '2026-01-01',
  paidOn: '2026-01-01',
  supplier: '-',
  description: '-',
  documentNumber: '-',
  procurementReference: '1',
};

/** A problem in words the form has no need of: there one chooses, here one writes. */
export function problemOf(
  { field, key, values }: FieldError,
  at: { line: number; letters: CostFile['letters'] },
): FileProblem {
  const column = columnOf(field, key);
  const written = key === 'field.choose' ? WRITTEN[column] : undefined;
  const place = { line: at.line, letter: at.letters.get(column) ?? '', column };
  return { ...place, key: written ?? key, ...(values ? { values } : {}) };
}

/** The form has one field for heading and line, a table a column for each. */
function columnOf(field: string, key: FieldError['key']): CostColumn {
  const ofHeading = key === 'field.choose' || key === 'refusal.cost-heading-not-in-budget';
  if (field === 'budgetLine' && ofHeading) return 'heading';
  return NAMES.find((each) => each === field) ?? 'description';
}

const WRITTEN: Partial<Record<CostColumn, string>> = {
  heading: 'paste.heading-unknown',
  costType: 'cost-file.type-unknown',
  currency: 'field.notACurrency',
  vatRecoverable: 'cost-file.answer-unknown',
};

function columnsOf(row: SheetRow, words: CostWords): ReadonlyMap<CostColumn, number> {
  const columns = new Map<CostColumn, number>();
  row.cells.forEach((cell, index) => {
    const column = words.columns.get(headingKey(cell.text));
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

/** The row as the form would send it. */
function fieldsOf(cell: (column: CostColumn) => SheetCell, words: CostWords): Record<string, string | undefined> {
  const currency = cell('currency').text.toUpperCase();
  const key = (column: CostColumn) => headingKey(cell(column).text);
  const decimals = decimalsOf(currency);
  return {
    budgetLine: placeText(words.headings.get(key('heading')), cell('budgetLine').text),
    costType: words.costTypes.get(key('costType')) ?? cell('costType').text,
    incurredOn: cell('incurredOn').text,
    paidOn: cell('paidOn').text,
    supplier: cell('supplier').text,
    description: cell('description').text,
    documentNumber: cell('documentNumber').text,
    procurementReference: cell('procurementReference').text,
    currency,
    amount: typedAmount(cell('amount'), decimals),
    share: typedAmount(cell('share'), 2),
    vat: typedAmount(cell('vat'), decimals),
    vatRecoverable: answerOf(cell, words) ? 'on' : '',
  };
}

/** `travel.2` of a heading and what stands in the column of lines: a number, and whatever follows it. */
function placeText(heading: Heading | undefined, typed: string): string {
  if (!heading || typed === '') return heading ?? '';
  const [number = ''] = /^\d+/.exec(latinDigits(typed)) ?? [];
  return `${heading}.${number}`;
}

/** Yes or no in any language; no where nothing stands; undefined where it is neither. */
function answerOf(cell: (column: CostColumn) => SheetCell, words: CostWords): boolean | undefined {
  const key = headingKey(cell('vatRecoverable').text);
  return key === '' ? false : words.answers.get(key);
}
