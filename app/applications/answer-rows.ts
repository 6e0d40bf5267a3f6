import { z } from 'zod';
import { money, parseAmount, toDecimal, type Currency } from '#app/kernel/money.ts';
import { amount, longText } from '#app/kernel/shapes.ts';
import { isCountry } from '#app/organisations/places.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { columnsOf, MOST_ROWS, rowsAllowed, type RowColumn } from '#app/calls/question-kinds.ts';
import { monthIssue, plainMonth } from './work-plan.ts';

/** One row of an answer: text by column code, without what is empty. */
export type AnswerRow = Readonly<Record<string, string>>;

/** What is wrong in one cell, or with the whole where there is no cell. `row` counts from 0. */
export type RowProblem = {
  readonly row: number;
  readonly column: string;
  readonly key: string;
  readonly values?: Readonly<Record<string, number>>;
};

/** Characters a cell should have at most; more is told and not cut. */
const LONGEST_CELL = 2_000;
/** What a cell may hold at all. */
const CELL_LIMIT = 10_000;
/** Rows that are read at all: whoever sends more sends no form of ours. */
const ROWS_READ = 4 * MOST_ROWS;

const storedRows = z.array(z.record(z.string().max(40), z.string().max(CELL_LIMIT * 2))).max(ROWS_READ);
const cellText = longText({ max: CELL_LIMIT, optional: true });

/**
 * The rows of a stored answer, with the columns the question has today. Text that is no list of rows, as where a
 * corrigendum made a table of a text, stands in the first cell that takes text: nothing is lost.
 */
export function readRows(question: Pick<CallQuestion, 'kind' | 'columns'>, value: string): readonly AnswerRow[] {
  if (value === '') return [];
  const rows = parsedRows(value);
  const columns = columnsOf(question);
  if (rows) return rows.map((row) => ownCells(row, columns)).filter((row) => Object.keys(row).length > 0);
  const first = columns.find(({ kind }) => kind === 'line' || kind === 'long')?.code;
  return first === undefined ? [] : [{ [first]: value }];
}

function parsedRows(value: string): readonly AnswerRow[] | null {
  if (!value.startsWith('[')) return null;
  try {
    const parsed = storedRows.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function ownCells(row: AnswerRow, columns: readonly { readonly code: string }[]): AnswerRow {
  return Object.fromEntries(
    columns.flatMap(({ code }) => {
      const text = Object.hasOwn(row, code) ? (row[code] ?? '') : '';
      return text === '' ? [] : [[code, text]];
    }),
  );
}

/**
 * What was sent as it is stored: rows that say nothing left out, columns in the order of the question, text as every
 * answer's text is kept. One form for one content, so that the same answer is no change. Not kept at all: what is no
 * list of rows, and cells a column cannot hold.
 */
export function normalRows(
  question: Pick<CallQuestion, 'kind' | 'columns'>,
  typed: string,
): { ok: true; value: string } | { ok: false; problem: RowProblem | null } {
  const sent = typed.trim() === '' ? [] : parsedRows(typed);
  if (!sent) return { ok: false, problem: null };
  const columns = columnsOf(question);
  const rows: AnswerRow[] = [];
  for (const [row, cells] of sent.entries()) {
    const kept: Record<string, string> = {};
    for (const { code } of columns) {
      const parsed = cellText.safeParse(Object.hasOwn(cells, code) ? cells[code] : '');
      const issue = parsed.error?.issues[0];
      if (issue) {
        const values = issue.message === 'field.tooLong' ? { values: { max: CELL_LIMIT } } : {};
        return { ok: false, problem: { row, column: code, key: issue.message, ...values } };
      }
      if (parsed.data) kept[code] = parsed.data;
    }
    for (const { code, kind } of columns) {
      if (kind === 'amount' && kept[code]) kept[code] = plainAmount(kept[code], cellCurrency(kept));
      if (kind === 'month' && kept[code]) kept[code] = plainMonth(kept[code]);
    }
    if (Object.keys(kept).length > 0) rows.push(kept);
  }
  return { ok: true, value: rows.length === 0 ? '' : JSON.stringify(rows) };
}

/** The currency of the amounts of a row: the one it names, else the euro. */
export function cellCurrency(cells: AnswerRow): Currency {
  const named = cells['currency'] ?? '';
  return CURRENCIES.includes(named) ? named : 'EUR';
}

/** An amount as plain decimal text, so that the database adds up what people read; what is none stays as typed. */
function plainAmount(typed: string, currency: Currency): string {
  const parsed = parseAmount(typed, currency);
  return parsed.ok && parsed.value >= 0n ? toDecimal(money(parsed.value, currency)) : typed;
}

/** Everything that is wrong with the rows of an answer, in reading order. */
export function rowProblems(question: CallQuestion, value: string): readonly RowProblem[] {
  const columns = columnsOf(question);
  const rows = readRows(question, value);
  const max = rowsAllowed(question);
  const most: readonly RowProblem[] =
    rows.length > max ? [{ row: max, column: columns[0]?.code ?? '', key: 'field.tooManyRows', values: { max } }] : [];
  const inCells = rows.flatMap((cells, row) =>
    columns.flatMap((column): readonly RowProblem[] => {
      const text = cells[column.code] ?? '';
      const at = { row, column: column.code };
      if (text === '')
        return column.required ? [{ ...at, key: isChosen(column) ? 'field.choose' : 'field.required' }] : [];
      const problem = cellProblem(column, text, cells);
      return problem ? [{ ...at, ...problem }] : [];
    }),
  );
  return [...most, ...inCells];
}

const isChosen = ({ kind }: RowColumn) => kind === 'choice' || kind === 'currency' || kind === 'country';

function cellProblem(column: RowColumn, text: string, cells: AnswerRow): Pick<RowProblem, 'key' | 'values'> | null {
  const unless = (fits: boolean) => (fits ? null : { key: 'field.choose' });
  switch (column.kind) {
    case 'choice':
      return unless(column.choices?.some((choice) => choice === text) ?? false);
    case 'currency':
      return unless(CURRENCIES.includes(text));
    case 'country':
      return unless(isCountry(text));
    case 'amount':
      return amountIssue(text, cellCurrency(cells));
    case 'month':
      return monthIssue(column, text, cells);
    case 'line':
    case 'long':
      return [...text].length > LONGEST_CELL ? { key: 'field.tooLong', values: { max: LONGEST_CELL } } : null;
  }
}

/** What is wrong with an amount as typed, zero allowed; null when it is fine. */
export function amountIssue(typed: string, currency: Currency): Pick<RowProblem, 'key' | 'values'> | null {
  const issue = amount(currency, { allowZero: true }).safeParse(typed).error?.issues[0];
  if (!issue) return null;
  const params = issue.code === 'custom' ? issue.params : undefined;
  return { key: issue.message, ...(params ? { values: params as Record<string, number> } : {}) };
}
