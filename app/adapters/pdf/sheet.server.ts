import PDFDocument from 'pdfkit';
import { cleanText } from '#app/adapters/files/clean-text.ts';
import { directionOf } from '#app/kernel/languages.ts';
import { bidiParagraph, visualRuns, type TextRun } from './bidi-text.ts';
import { breakLines } from './line-breaks.ts';
import type { PdfDocument } from './pdf-document.ts';
import { fontName, registerFonts } from './pdf-fonts.server.ts';

export const INK = '#16202c';
export const QUIET = '#55606e';
export const RULE = '#c9d0d8';
export const TINT = '#eef2f7';
export const ACCENT = '#003399';

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = { side: 56, top: 56, bottom: 92 };
const LEADING = 1.42;
/** Known to the library, but not to its types. */
const ACCESSIBLE: string = 'PDF/UA';
/** The font engine also takes switches; the types know lists only. */
const SHAPING = { rtla: true, liga: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

export type TextStyle = { readonly size: number; readonly bold?: boolean; readonly color?: string };
export type LaidLine = { readonly runs: readonly (TextRun & { readonly width: number })[]; readonly width: number };
export type Place = { readonly x: number; readonly width: number; readonly align?: 'start' | 'end' };

/** The document being printed, and how far down its page the print has come. All lengths in points. */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly direction: 'ltr' | 'rtl';
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  y: number;
};

/** A tagged A4 document (PDF/UA) with embedded fonts. Its information names no person and no program. */
export function newSheet({ language, title, createdAt }: PdfDocument): Sheet {
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: ACCESSIBLE as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: language,
    // The library copies the title into XML as it is.
    info: { Title: cleanText(title).replace(/[<>&]/g, ' '), Creator: '-', Producer: '-', CreationDate: createdAt },
  });
  registerFonts(doc);
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  return {
    doc,
    root,
    direction: directionOf(language),
    left: MARGIN.side,
    width: PAGE.width - 2 * MARGIN.side,
    top: MARGIN.top,
    bottom: PAGE.height - MARGIN.bottom,
    y: MARGIN.top,
  };
}

export function lineHeight({ size }: TextStyle): number {
  return size * LEADING;
}

/** Breaks a text (`\n` begins a paragraph) into lines of at most `width`. */
export function layText(sheet: Sheet, text: string, { style, width }: { style: TextStyle; width: number }): LaidLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((part) => {
    const paragraph = bidiParagraph(cleanText(part), sheet.direction);
    const measured = (start: number, end: number): LaidLine => {
      const runs = visualRuns(paragraph, start, end).map((run) => ({ ...run, width: runWidth(sheet, run, style) }));
      return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
    };
    const plain = (piece: string): number =>
      visualRuns(bidiParagraph(piece, sheet.direction), 0, bidiParagraph(piece, sheet.direction).text.length).reduce(
        (sum, run) => sum + runWidth(sheet, run, style),
        0,
      );
    return breakLines(paragraph.text, width, plain).map(({ start, end }) => measured(start, end));
  });
}

/** A part of the line, `start` and `end` points in from its two ends in reading direction. */
export function inset(sheet: Sheet, { start, end }: { start: number; end: number }): Place {
  return { x: sheet.left + (sheet.direction === 'rtl' ? end : start), width: sheet.width - start - end };
}

/** Draws one line with its top at `y`; pieces go out in reading order, so that plain text extraction reads well. */
export function drawLine(
  sheet: Sheet,
  line: LaidLine,
  { y, style, place }: { y: number; style: TextStyle; place: Place },
) {
  const toRight = (place.align === 'end') !== (sheet.direction === 'rtl');
  const baseline = y + lineHeight(style) * 0.76;
  let x = toRight ? place.x + place.width - line.width : place.x;
  const placed = line.runs.map((run) => {
    const at = x;
    x += run.width;
    return { run, at };
  });
  if (sheet.direction === 'rtl') placed.reverse();
  for (const { run, at } of placed) {
    useFont(sheet, run, style).fillColor(style.color ?? INK);
    sheet.doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', ...featuresOf(run) });
  }
}

/** Draws lines at the cursor and moves it; goes on to the next page where the page ends. */
export function flowLines(
  sheet: Sheet,
  lines: readonly LaidLine[],
  { style, place }: { style: TextStyle; place: Place },
) {
  for (const line of lines) {
    if (sheet.y + lineHeight(style) > sheet.bottom) nextPage(sheet);
    drawLine(sheet, line, { y: sheet.y, style, place });
    sheet.y += lineHeight(style);
  }
}

/** Begins a page unless `height` more points fit on this one. */
export function needRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.bottom && sheet.y > sheet.top) nextPage(sheet);
}

export function nextPage(sheet: Sheet): void {
  sheet.doc.continueOnNewPage();
  sheet.y = sheet.top;
}

/** Lines, tints and what repeats on every page: skipped by readers and screen readers. */
export function artifact(sheet: Sheet, draw: () => void): void {
  sheet.doc.markContent('Artifact', { type: 'Layout' });
  draw();
  sheet.doc.endMarkedContent();
}

/** Adds a structure element around what `draw` prints. Right-to-left text also carries its reading order as such. */
export function tagged(
  parent: PDFKit.PDFStructureElement,
  sheet: Sheet,
  about: { tag: string; text: string; draw: () => void; scope?: 'Column' | 'Row' },
): void {
  const actual = /[\u0590-\u08ff]/.test(about.text) ? { actual: cleanText(about.text) } : {};
  const scope = about.scope ? { scope: about.scope } : {};
  parent.add(sheet.doc.struct(about.tag, { ...actual, ...scope }, [about.draw]));
}

function runWidth(sheet: Sheet, run: TextRun, style: TextStyle): number {
  return useFont(sheet, run, style).widthOfString(run.text, featuresOf(run));
}

function useFont({ doc }: Sheet, run: TextRun, style: TextStyle): PDFKit.PDFDocument {
  return doc.font(fontName(run.face, style.bold ?? false)).fontSize(style.size);
}

/**
 * Any feature makes the font shape a whole run at once; without one it goes word by word, in the wrong order. Optional
 * ligatures stay off: each glyph is one letter, and text can be found and copied.
 */
function featuresOf(run: TextRun): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return run.shaped ? { features: SHAPING } : {};
}
