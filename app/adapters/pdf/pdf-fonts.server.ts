import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from './bidi-text.ts';

/** TrueType only: a woff2 font prints blank pages without any error. */
const FILES: Readonly<Record<FontName, string>> = {
  'latin-regular': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'arabic-regular': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'arabic-bold': '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
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
