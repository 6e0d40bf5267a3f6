import type { Fact, PdfBlock } from './pdf-document.ts';
import { drawHash, drawSignatures } from './pdf-boxes.server.ts';
import { drawQr } from './pdf-qr.server.ts';
import { drawTable } from './pdf-table.server.ts';
import {
  artifact,
  drawLine,
  flowLines,
  inset,
  INK,
  layText,
  lineHeight,
  needRoom,
  nextPage,
  QUIET,
  RULE,
  tagged,
  type Place,
  type Sheet,
  type TextStyle,
} from './sheet.server.ts';

const BODY: TextStyle = { size: 10 };
const LABEL: TextStyle = { size: 9, color: QUIET };
const HEADINGS: Readonly<Record<1 | 2, TextStyle & { before: number; after: number }>> = {
  1: { size: 13, bold: true, before: 16, after: 5 },
  2: { size: 10.5, bold: true, before: 10, after: 3 },
};
const AFTER = 8;

/** Prints one block at the cursor and moves it below. */
export function drawBlock(sheet: Sheet, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block);
    case 'paragraph':
      drawText(sheet, { tag: 'P', text: block.text, style: BODY });
      sheet.y += AFTER;
      return;
    case 'list':
      return drawList(sheet, block.items);
    case 'facts':
      return drawFacts(sheet, block.rows);
    case 'table':
      return drawTable(sheet, block);
    case 'signatures':
      return drawSignatures(sheet, block.boxes);
    case 'hash':
      return drawHash(sheet, block);
    case 'qr':
      return drawQr(sheet, block);
    case 'page-break':
      return nextPage(sheet);
  }
}

/** The title of the document, under the head of the first page. */
export function drawTitle(sheet: Sheet, title: string): void {
  drawText(sheet, { tag: 'H1', text: title, style: { size: 21, bold: true } });
  sheet.y += 10;
}

type Heading = { level: 1 | 2; text: string; keep?: number };

function drawHeading(sheet: Sheet, { level, text, keep = 2 * lineHeight(BODY) }: Heading): void {
  const style = HEADINGS[level];
  needRoom(sheet, style.before + lineHeight(style) + style.after + keep);
  if (sheet.y > sheet.top) sheet.y += style.before;
  drawText(sheet, { tag: level === 1 ? 'H2' : 'H3', text, style });
  sheet.y += style.after;
}

function drawText(sheet: Sheet, { tag, text, style }: { tag: string; text: string; style: TextStyle }): void {
  const place = whole(sheet);
  const lines = layText(sheet, text, { style, width: place.width });
  tagged(sheet.root, sheet, { tag, text, draw: () => flowLines(sheet, lines, { style, place }) });
}

function drawList(sheet: Sheet, items: readonly string[]): void {
  const indent = 14;
  const list = sheet.doc.struct('L');
  sheet.root.add(list);
  for (const text of items) {
    const place = inset(sheet, { start: indent, end: 0 });
    const lines = layText(sheet, text, { style: BODY, width: place.width });
    needRoom(sheet, lineHeight(BODY));
    const x = sheet.direction === 'rtl' ? sheet.left + sheet.width - 5 : sheet.left + 5;
    artifact(sheet, () => sheet.doc.circle(x, sheet.y + lineHeight(BODY) * 0.52, 1.6).fill(INK));
    const item = sheet.doc.struct('LI');
    list.add(item);
    tagged(item, sheet, { tag: 'LBody', text, draw: () => flowLines(sheet, lines, { style: BODY, place }) });
    item.end();
    sheet.y += 2;
  }
  list.end();
  sheet.y += AFTER - 2;
}

function drawFacts(sheet: Sheet, rows: readonly Fact[]): void {
  const labelWidth = sheet.width * 0.34;
  const table = sheet.doc.struct('Table');
  sheet.root.add(table);
  ruleAt(sheet, sheet.y);
  for (const { label, value } of rows) {
    const labelPlace = inset(sheet, { start: 0, end: sheet.width - labelWidth + 10 });
    const valuePlace = inset(sheet, { start: labelWidth, end: 0 });
    const labels = layText(sheet, label, { style: LABEL, width: labelPlace.width });
    const values = layText(sheet, value, { style: BODY, width: valuePlace.width });
    needRoom(sheet, labels.length * lineHeight(LABEL) + 8);
    sheet.y += 4;
    const row = sheet.doc.struct('TR');
    table.add(row);
    const from = sheet.y;
    const draw = (): void =>
      labels.forEach((line, n) =>
        drawLine(sheet, line, { y: from + 0.7 + n * lineHeight(LABEL), style: LABEL, place: labelPlace }),
      );
    tagged(row, sheet, { tag: 'TH', text: label, scope: 'Row', draw });
    tagged(row, sheet, {
      tag: 'TD',
      text: value,
      draw: () => flowLines(sheet, values, { style: BODY, place: valuePlace }),
    });
    row.end();
    // A value that ran over to the next page has left its label behind.
    if (sheet.y > from) sheet.y = Math.max(sheet.y, from + labels.length * lineHeight(LABEL));
    sheet.y += 4;
    ruleAt(sheet, sheet.y);
  }
  table.end();
  sheet.y += AFTER + 2;
}

function ruleAt(sheet: Sheet, y: number): void {
  artifact(sheet, () =>
    sheet.doc
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + sheet.width, y)
      .lineWidth(0.5)
      .stroke(RULE),
  );
}

function whole(sheet: Sheet): Place {
  return { x: sheet.left, width: sheet.width };
}
