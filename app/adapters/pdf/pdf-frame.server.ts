import { EMBLEM_BLUE, EMBLEM_YELLOW, emblemStars } from './emblem.ts';
import type { PdfFrame } from './pdf-document.ts';
import {
  ACCENT,
  artifact,
  drawLine,
  layText,
  lineHeight,
  QUIET,
  RULE,
  tagged,
  type LaidLine,
  type Place,
  type Sheet,
  type TextStyle,
} from './sheet.server.ts';

/** 12 mm: the emblem may not be smaller than 1 cm in print. */
const EMBLEM_HEIGHT = 34;
const EMBLEM_WIDTH = EMBLEM_HEIGHT * 1.5;
const FUNDING: TextStyle = { size: 10, bold: true, color: EMBLEM_BLUE };
const OFFICE: TextStyle = { size: 10, bold: true };
const SMALL: TextStyle = { size: 8, color: QUIET };
const SMALLEST: TextStyle = { size: 7, color: QUIET };

/** The head of the first page: the emblem with its statement at the start, the office and reference at the end. */
export function drawHead(sheet: Sheet, frame: PdfFrame): void {
  const top = sheet.y;
  const rtl = sheet.direction === 'rtl';
  const emblemX = rtl ? sheet.left + sheet.width - EMBLEM_WIDTH : sheet.left;
  const about = { alt: frame.funding, bbox: [emblemX, top, emblemX + EMBLEM_WIDTH, top + EMBLEM_HEIGHT] };
  const figure = sheet.doc.struct('Figure', about, [() => drawEmblem(sheet, emblemX, top)]);
  sheet.root.add(figure);
  const half = sheet.width / 2;
  const beside = EMBLEM_WIDTH + 10;
  const statement = { x: rtl ? sheet.left + half : sheet.left + beside, width: half - beside };
  const issuer: Place = { x: rtl ? sheet.left : sheet.left + half + 20, width: half - 20, align: 'end' };
  stack(sheet, [{ text: frame.funding, style: FUNDING }], { place: statement, top, height: EMBLEM_HEIGHT });
  const names = [{ text: frame.office, style: OFFICE }];
  if (frame.reference) names.push({ text: frame.reference, style: SMALL });
  const used = stack(sheet, names, { place: issuer, top, height: EMBLEM_HEIGHT });
  sheet.y = top + Math.max(EMBLEM_HEIGHT, used) + 12;
  artifact(sheet, () => sheet.doc.rect(sheet.left, sheet.y, sheet.width, 1.5).fill(ACCENT));
  sheet.y += 22;
}

/** Foot of every page, and a running head from the second page on; once all pages are there. */
export function drawFrames(sheet: Sheet, frame: PdfFrame): void {
  const { count } = sheet.doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.doc.switchToPage(page);
    artifact(sheet, () => {
      drawFoot(sheet, frame, frame.pageLabel(page + 1, count));
      if (page > 0) drawRunningHead(sheet, frame);
    });
  }
}

function drawRunningHead(sheet: Sheet, frame: PdfFrame): void {
  const half = sheet.width / 2 - 8;
  const y = 30;
  const [office] = layText(sheet, frame.office, { style: SMALL, width: half });
  const [reference] = layText(sheet, frame.reference ?? '', { style: SMALL, width: half });
  if (office) drawLine(sheet, office, { y, style: SMALL, place: { x: sheet.left, width: sheet.width } });
  if (reference)
    drawLine(sheet, reference, { y, style: SMALL, place: { x: sheet.left, width: sheet.width, align: 'end' } });
  sheet.doc
    .moveTo(sheet.left, 45)
    .lineTo(sheet.left + sheet.width, 45)
    .lineWidth(0.5)
    .stroke(RULE);
}

function drawFoot(sheet: Sheet, frame: PdfFrame, label: string): void {
  const rtl = sheet.direction === 'rtl';
  const top = sheet.bottom + 16;
  const labelWidth = 96;
  const place: Place = { x: rtl ? sheet.left + labelWidth : sheet.left, width: sheet.width - labelWidth };
  sheet.doc
    .moveTo(sheet.left, top)
    .lineTo(sheet.left + sheet.width, top)
    .lineWidth(0.5)
    .stroke(RULE);
  layText(sheet, frame.disclaimer, { style: SMALLEST, width: place.width }).forEach((line, n) =>
    drawLine(sheet, line, { y: top + 8 + n * lineHeight(SMALLEST), style: SMALLEST, place }),
  );
  const [number] = layText(sheet, label, { style: SMALL, width: labelWidth });
  const corner: Place = {
    x: rtl ? sheet.left : sheet.left + sheet.width - labelWidth,
    width: labelWidth,
    align: 'end',
  };
  if (number) drawLine(sheet, number, { y: top + 8, style: SMALL, place: corner });
}

type Entry = { readonly text: string; readonly style: TextStyle };

/** Texts one below the other, in the middle of `height`. Returns the height they took. */
function stack(
  sheet: Sheet,
  texts: readonly Entry[],
  { place, top, height }: { place: Place; top: number; height: number },
) {
  const laid = texts.map(({ text, style }) => ({
    text,
    style,
    lines: layText(sheet, text, { style, width: place.width }),
  }));
  const used = laid.reduce((sum, { lines, style }) => sum + lines.length * lineHeight(style), 0);
  let y = top + Math.max(0, (height - used) / 2);
  for (const { text, style, lines } of laid) {
    const from = y;
    const draw = (): void =>
      lines.forEach((line: LaidLine, n) => drawLine(sheet, line, { y: from + n * lineHeight(style), style, place }));
    tagged(sheet.root, sheet, { tag: 'P', text, draw });
    y += lines.length * lineHeight(style);
  }
  return used;
}

function drawEmblem({ doc }: Sheet, x: number, y: number): void {
  doc.rect(x, y, EMBLEM_WIDTH, EMBLEM_HEIGHT).fill(EMBLEM_BLUE);
  for (const [first, ...others] of emblemStars(EMBLEM_HEIGHT)) {
    if (!first) continue;
    doc.moveTo(x + first.x, y + first.y);
    for (const point of others) doc.lineTo(x + point.x, y + point.y);
    doc.closePath().fill(EMBLEM_YELLOW);
  }
}
