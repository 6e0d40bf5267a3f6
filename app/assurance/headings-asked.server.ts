import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';

/** `?language=fr`: the language a file's headings are wanted in; null for the keys of the columns. */
export function headingsOf(url: URL): Text | null {
  const language = LANGUAGES.find((each) => each === url.searchParams.get('language'));
  return language ? textIn(language) : null;
}
