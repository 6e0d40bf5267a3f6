import { drawBlock, drawTitle } from './pdf-blocks.server.ts';
import type { PdfDocument } from './pdf-document.ts';
import { drawFrames, drawHead } from './pdf-frame.server.ts';
import { orderLigatures } from './pdf-fonts.server.ts';
import { newSheet } from './sheet.server.ts';

/**
 * Prints a document as tagged A4 PDF (PDF/UA) in any of the five languages. The same document, `createdAt` included,
 * gives the same bytes, so its SHA-256 can be recomputed years later.
 */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  const sheet = newSheet(document);
  const written = collect(sheet.doc);
  drawHead(sheet, document.frame);
  drawTitle(sheet, document.title);
  for (const block of document.blocks) drawBlock(sheet, block);
  drawFrames(sheet, document.frame);
  orderLigatures(sheet.doc);
  sheet.root.end();
  sheet.doc.end();
  return written;
}

async function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of doc as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
