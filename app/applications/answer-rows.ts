import { z } from 'zod';
import { longText } from '#app/kernel/shapes.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { columnsOf, MOST_ROWS, rowsAllowed } from '#app/calls/question-kinds.ts';

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
  const first = columns.find(({ choices }) => !choices)?.code;
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
    if (Object.keys(kept).length > 0) rows.push(kept);
  }
  return { ok: true, value: rows.length === 0 ? '' : JSON.stringify(rows) };
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
      if (text === '') return column.required ? [{ ...at, key: column.choices ? 'field.choose' : 'field.required' }] : [];
      if (column.choices && !column.choices.some((choice) => choice === text)) return [{ ...at, key: 'field.choose' }];
      const long = [...text].length > LONGEST_CELL;
      return long ? [{ ...at, key: 'field.tooLong', values: { max: LONGEST_CELL } }] : [];
    }),
  );
  return [...most, ...inCells];
}
