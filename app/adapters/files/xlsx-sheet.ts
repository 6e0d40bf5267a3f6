import { cleanText } from './clean-text.ts';
import { amountDecimals, cellText, isMoney, type Cell, type Column, type Row } from './table.ts';
import { escapeXml } from '#app/adapters/xml/xml-text.ts';
import { amountStyle, STYLE } from './xlsx-parts.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a spreadsheet program takes in one cell. */
const LONGEST_TEXT = 32_767;
/** Day 0 of the 1900 date system as programs count it; days before 1 March 1900 are off by one there. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const FIRST_SAFE_MS = Date.UTC(1900, 2, 1);
const DAY_MS = 86_400_000;

/** Everything before the rows: direction, frozen heading, column widths, headings. */
export function sheetStart(columns: readonly Column[], rightToLeft: boolean): string {
  const widths = columns.map(
    (column, n) => `<col min="${n + 1}" max="${n + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const cells = columns.map((column, n) => `<c r="${columnName(n)}1" ${textCell(column.heading, STYLE.heading)}`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews>` +
    `<sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

type Line = { readonly number: number; readonly total: boolean };

/**
 * Writes one row after the other; `number` is its line in the sheet, from 1. EX-2: inline text, numbers and dates, never
 * a formula. A cell equal to the one above it is not made a second time.
 */
export function sheetRows(columns: readonly Column[]): (row: Row, line: Line) => string {
  const names = columns.map((_, index) => `<c r="${columnName(index)}`);
  const above: Cell[] = columns.map(() => null);
  const contents = columns.map(() => '');
  return (row, { number, total }) => {
    if (row.length !== columns.length) throw new Error(`a row of ${row.length} cells for ${columns.length} columns`);
    let cells = '';
    columns.forEach((column, index) => {
      const cell = row[index] ?? null;
      if (cell === null || cell === '') return;
      if (cell !== above[index] || total) contents[index] = sheetCell(column, cell, total);
      above[index] = total ? null : cell;
      cells += `${names[index]}${number}" ${contents[index]}`;
    });
    return `<row r="${number}">${cells}</row>`;
  };
}

/** What follows the place of a cell. */
function sheetCell(column: Column, cell: Exclude<Cell, null>, total: boolean): string {
  const text = cellText(column, cell);
  if (column.kind === 'text') return textCell(text, total ? STYLE.total : STYLE.text);
  if (column.kind === 'amount' && (typeof cell === 'bigint' || typeof cell === 'string' || isMoney(cell))) {
    return numberCell(text, amountStyle(amountDecimals(column, cell), total));
  }
  if (column.kind === 'date') return dayCell(text, { ms: Date.parse(`${text}T00:00:00Z`), style: STYLE.date });
  if (column.kind === 'instant') return dayCell(text, { ms: Date.parse(text), style: STYLE.instant });
  return numberCell(text, column.kind === 'integer' ? STYLE.integer : STYLE.plain);
}

function numberCell(text: string, style: number): string {
  return `s="${style}"><v>${text}</v></c>`;
}

function dayCell(text: string, { ms, style }: { ms: number; style: number }): string {
  if (!(ms >= FIRST_SAFE_MS)) return textCell(text, STYLE.text);
  return numberCell(String((ms - DAY_ZERO_MS) / DAY_MS), style);
}

function textCell(text: string, style: number): string {
  const clean = escapeXml(cleanText(text).slice(0, LONGEST_TEXT)).replaceAll('\r', '&#13;');
  const space = /^\s|\s$|[\t\n]/.test(clean) ? ' xml:space="preserve"' : '';
  return `s="${style}" t="inlineStr"><is><t${space}>${clean}</t></is></c>`;
}

function widthOf(column: Column): number {
  const least = { text: 18, integer: 10, amount: 16, decimal: 14, date: 12, instant: 20 }[column.kind];
  return Math.min(40, Math.max(least, column.heading.length + 2));
}

/**
 * Name of the nth sheet of a table: at most 31 characters, without the signs programs refuse, and not taken yet.
 */
export function sheetName(table: string, sheet: number, taken: readonly string[]): string {
  const bare =
    cleanText(table)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'|'$/g, '')
      .trim() || 'Sheet';
  const free = (attempt: number): string => {
    const suffix = attempt === 1 ? '' : ` (${attempt})`;
    const name = bare.slice(0, 31 - suffix.length) + suffix;
    return taken.some((other) => other.toLowerCase() === name.toLowerCase()) ? free(attempt + 1) : name;
  };
  return free(sheet);
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
