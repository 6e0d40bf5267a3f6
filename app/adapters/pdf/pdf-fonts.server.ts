import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from './bidi-text.ts';

/**
 * TrueType only: a woff2 font prints blank pages without any error. For Arabic a font whose letters carry their dots:
 * Noto Sans Arabic draws dots as glyphs of their own, and text copied out of the file loses them.
 */
const FILES: Readonly<Record<FontName, string>> = {
  'latin-regular': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'arabic-regular': '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'arabic-bold': '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
};

export type FontName = `${Face}-${'regular' | 'bold'}`;

const resolve = createRequire(import.meta.url).resolve;
let loaded: ReadonlyMap<FontName, Buffer> | null = null;

export function registerFonts(doc: PDFKit.PDFDocument): void {
  loaded ??= new Map(Object.entries(FILES).map(([name, file]) => [name as FontName, readFileSync(resolve(file))]));
  for (const [name, font] of loaded) doc.registerFont(name, font);
}

export function fontName(face: Face, bold: boolean): FontName {
  return `${face}-${bold ? 'bold' : 'regular'}`;
}

/**
 * Glyphs of several letters (lam-alef) list them as they stand on paper: readers of PDF turn a right-to-left line round
 * letter by letter, and would otherwise turn those letters the wrong way. Call once, when all text is drawn.
 */
export function orderLigatures(doc: PDFKit.PDFDocument): void {
  const { _fontFamilies: used } = doc as unknown as { _fontFamilies: Record<string, { unicode: number[][] }> };
  for (const [name, font] of Object.entries(used)) {
    if (name.startsWith('arabic-')) font.unicode = font.unicode.map((letters) => [...letters].reverse());
  }
}
