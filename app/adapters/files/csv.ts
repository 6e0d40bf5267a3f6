import { cleanText } from './clean-text.ts';
import { cellText, rowBatches, type Cell, type Column, type Row, type Table } from './table.ts';

/** The mark by which spreadsheet programs know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
const CHUNK_CHARACTERS = 65_536;

/**
 * EX-1: text that a spreadsheet would take for a formula, after any spaces. What begins with our own apostrophe before such
 * a text gets another one, so that taking one away gives back the text.
 */
const FORMULA_LEAD = /^'*(?:[\s\u200b-\u200f\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
/** What nearly every text is: nothing in it to clean, to disarm or to quote. */
const PLAIN = /^[A-Za-z0-9][\w .:/-]*$/;

/** The first line, behind a byte order mark. */
export function csvHeading(columns: readonly Column[]): string {
  return BYTE_ORDER_MARK + columns.map((column) => quoted(harmless(column.heading))).join(',') + LINE_END;
}

/**
 * Writes one row after the other as RFC 4180 lines. Typed numbers and dates stay as they are; text is made harmless
 * (EX-1). A cell equal to the one above it, as codes and dates mostly are, is not made a second time.
 */
export function csvLines(columns: readonly Column[]): (row: Row) => string {
  const above: Cell[] = columns.map(() => null);
  const texts = columns.map(() => '');
  return (row) => {
    if (row.length !== columns.length) throw new Error(`a row of ${row.length} cells for ${columns.length} columns`);
    for (let index = 0; index < row.length; index += 1) {
      const cell = row[index] ?? null;
      const column = columns[index];
      if (cell === above[index] || !column) continue;
      texts[index] = csvCell(column, cell);
      above[index] = cell;
    }
    return texts.join(',') + LINE_END;
  };
}

/** A whole table as UTF-8, in pieces of about 64 KB: row-sized pieces made compression ten times slower. */
export async function* csvBytes(table: Table): AsyncGenerator<Uint8Array> {
  const line = csvLines(table.columns);
  let text = csvHeading(table.columns);
  for await (const batch of rowBatches(table.rows)) {
    for (const row of batch) {
      text += line(row);
      if (text.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(text);
      text = '';
    }
  }
  if (table.footer) text += line(table.footer);
  if (text !== '') yield Buffer.from(text);
}

function csvCell(column: Column, cell: Cell): string {
  const text = cellText(column, cell);
  if (column.kind !== 'text' || PLAIN.test(text)) return text;
  return quoted(harmless(text));
}

function harmless(text: string): string {
  const clean = cleanText(text);
  return FORMULA_LEAD.test(clean) ? `'${clean}` : clean;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
