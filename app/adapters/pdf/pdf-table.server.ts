import type { PdfColumn, PdfTable } from './pdf-document.ts';
import {
  artifact,
  drawLine,
  layText,
  lineHeight,
  nextPage,
  QUIET,
  RULE,
  tagged,
  TINT,
  type LaidLine,
  type Place,
  type Sheet,
  type TextStyle,
} from './sheet.server.ts';

const CELL: TextStyle = { size: 8.5 };
const HEAD: TextStyle = { size: 8.5, bold: true };
const PADDING = { side: 5, top: 4 };

type Cell = { readonly text: string; readonly lines: readonly LaidLine[]; readonly place: Place };
type Look = { readonly style: TextStyle; readonly tag: 'TH' | 'TD'; readonly tint: boolean };

/** Prints a table; its heading comes again on every page, and totals stand bold on a tint. */
export function drawTable(sheet: Sheet, table: PdfTable): void {
  const places = columnPlaces(sheet, table.columns);
  const cells = (texts: readonly string[], style: TextStyle): readonly Cell[] =>
    places.map((place, n) => {
      const text = texts[n] ?? '';
      return { text, place, lines: layText(sheet, text, { style, width: place.width }) };
    });
  const head = cells(
    table.columns.map((column) => column.heading),
    HEAD,
  );
  const element = sheet.doc.struct('Table');
  sheet.root.add(element);
  if (sheet.y + heightOf(head, HEAD) + 2 * heightOf([], CELL) > sheet.bottom) nextPage(sheet);
  drawRow(sheet, element, { cells: head, look: { style: HEAD, tag: 'TH', tint: true } });
  const repeatHead = (): void => drawHeadAgain(sheet, head);
  for (const row of table.rows) {
    flowRow(sheet, element, { cells: cells(row, CELL), look: { style: CELL, tag: 'TD', tint: false }, repeatHead });
  }
  if (table.totals) {
    flowRow(sheet, element, {
      cells: cells(table.totals, HEAD),
      look: { style: HEAD, tag: 'TD', tint: true },
      repeatHead,
    });
  }
  element.end();
  sheet.y += 12;
}

type Flow = { cells: readonly Cell[]; look: Look; repeatHead: () => void };

/** A row goes whole to the next page, unless it is longer than a page: then it is cut between lines. */
function flowRow(sheet: Sheet, table: PDFKit.PDFStructureElement, { cells, look, repeatHead }: Flow): void {
  if (sheet.y + heightOf(cells, look.style) <= sheet.bottom) return drawRow(sheet, table, { cells, look });
  nextPage(sheet);
  repeatHead();
  const fitting = Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * PADDING.top) / lineHeight(look.style)));
  const rest = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(fitting) }));
  drawRow(sheet, table, { cells: cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fitting) })), look });
  if (rest.some((cell) => cell.lines.length > 0)) flowRow(sheet, table, { cells: rest, look, repeatHead });
}

function drawRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  { cells, look }: { cells: readonly Cell[]; look: Look },
): void {
  const top = sheet.y;
  const row = sheet.doc.struct('TR');
  table.add(row);
  drawGround(sheet, cells, look);
  for (const cell of cells) {
    const scope = look.tag === 'TH' ? { scope: 'Column' as const } : {};
    tagged(row, sheet, { tag: look.tag, text: cell.text, draw: () => drawCell(sheet, cell, { top, look }), ...scope });
  }
  row.end();
  sheet.y = top + heightOf(cells, look.style);
}

/** The heading on a further page is for the eye only: readers have it already. */
function drawHeadAgain(sheet: Sheet, head: readonly Cell[]): void {
  const top = sheet.y;
  const look: Look = { style: HEAD, tag: 'TH', tint: true };
  drawGround(sheet, head, look);
  artifact(sheet, () => head.forEach((cell) => drawCell(sheet, cell, { top, look })));
  sheet.y = top + heightOf(head, HEAD);
}

function drawGround(sheet: Sheet, cells: readonly Cell[], look: Look): void {
  const { doc, left, width, y } = sheet;
  const height = heightOf(cells, look.style);
  artifact(sheet, () => {
    if (look.tint) doc.rect(left, y, width, height).fill(TINT);
    const color = look.tint ? QUIET : RULE;
    doc
      .moveTo(left, y + height)
      .lineTo(left + width, y + height)
      .lineWidth(look.tint ? 0.75 : 0.5)
      .stroke(color);
  });
}

function drawCell(sheet: Sheet, cell: Cell, { top, look }: { top: number; look: Look }): void {
  cell.lines.forEach((line, n) => {
    const y = top + PADDING.top + n * lineHeight(look.style);
    drawLine(sheet, line, { y, style: look.style, place: cell.place });
  });
}

function heightOf(cells: readonly Cell[], style: TextStyle): number {
  return Math.max(1, ...cells.map((cell) => cell.lines.length)) * lineHeight(style) + 2 * PADDING.top;
}

function columnPlaces(sheet: Sheet, columns: readonly PdfColumn[]): readonly Place[] {
  const shares = columns.map((column) => column.share ?? 1);
  const unit = sheet.width / shares.reduce((sum, share) => sum + share, 0);
  let along = 0;
  return columns.map((column, n) => {
    const width = (shares[n] ?? 1) * unit;
    const x = sheet.direction === 'rtl' ? sheet.left + sheet.width - along - width : sheet.left + along;
    along += width;
    // Figures line up at the right in either direction of writing.
    const align = sheet.direction === 'rtl' ? 'start' : (column.align ?? 'start');
    return { x: x + PADDING.side, width: width - 2 * PADDING.side, align };
  });
}
