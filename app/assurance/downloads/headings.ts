import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';

/** Keys of columns, each with words in every language: `downloads.column.<key>`. */
export type ColumnKey = MessageKey extends infer Key
  ? Key extends `downloads.column.${infer Rest}`
    ? Rest
    : never
  : never;

/** A file headed by its keys. */
export const KEYS = 'keys' as const;

/** How the first line of a file is said. */
export type Headings = Language | typeof KEYS;

/** What was chosen; the reader's own language where nothing was. */
export function headingsChosen(chosen: string | null, own: Language): Headings {
  return [...LANGUAGES, KEYS].find((each) => each === chosen) ?? own;
}

/** The first line of a file: words in the language that was asked for, or the keys themselves, for programs. */
export function headingOf(key: ColumnKey, headings: Text | null): string {
  return headings ? headings.t(`downloads.column.${key}`) : key;
}
