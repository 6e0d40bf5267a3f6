import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A PDF as a program reads it: its pages with their texts and tags. */
export async function readPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const page = await document.getPage(n + 1);
      const { items } = await page.getTextContent();
      const texts = items.filter((item): item is TextItem => 'str' in item);
      return { text: texts.map((item) => item.str).join(' '), items: texts, structure: await page.getStructTree() };
    }),
  );
  return { document, pages, text: pages.map((page) => page.text).join('\n') };
}

/** A text's words in whatever spacing the pieces of a line left between them. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}
