import { csvBytes } from '#app/adapters/files/csv.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { dictionaryTable } from './dictionary.ts';

/**
 * The data dictionary for a bag whose tables are headed by keys, below `folder`: in the reader's language, and in the
 * other ones for those the bag is passed on to.
 */
export function dictionaryFiles(folder: string, own: Text): readonly ZipEntry[] {
  return LANGUAGES.map((language) => {
    const name = language === own.language ? 'dictionary' : `dictionary-${language}`;
    return { name: `${folder}${name}.csv`, content: csvBytes(dictionaryTable(textIn(language))) };
  });
}
