import type { Column, Row, Table } from '#app/adapters/files/table.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import { COMMON, type DownloadColumn } from './download.ts';
import { DOWNLOAD_CODES, EVERY, type DownloadCode } from './download-name.ts';
import { DOWNLOADS } from './downloads.ts';
import { headingOf, type ColumnKey } from './headings.ts';

/** One column of one download, as a reader looks it up. */
export type DictionaryLine = Pick<DownloadColumn, 'key' | 'kind'> & {
  readonly heading: string;
  readonly meaning: string;
  /** `EUR`, `UTC`, or the key of the column that names the currency. */
  readonly unit: string;
  readonly identity: boolean;
  /** Added up in the last line of the file. */
  readonly total: boolean;
};

export type DictionaryPart = { readonly code: DownloadCode | typeof EVERY; readonly lines: readonly DictionaryLine[] };

/** Every column of every download, in the order of the files. */
export function dictionary(text: Text): readonly DictionaryPart[] {
  const part = (code: DictionaryPart['code'], columns: readonly DownloadColumn[]) => ({
    code,
    lines: columns.map((column) => lineOf(code, column, text)),
  });
  return [...DOWNLOAD_CODES.map((code) => part(code, DOWNLOADS[code].columns)), part(EVERY, COMMON)];
}

function lineOf(code: DictionaryPart['code'], column: DownloadColumn, text: Text): DictionaryLine {
  const { key, kind, identity = false, total = false } = column;
  // A test holds that every column of every file has its key, and no other has one.
  const meaning = text.t(`meaning.${code}.${key}` as MessageKey);
  return { key, kind, meaning, identity, total, heading: headingOf(key, text), unit: unitOf(column) };
}

function unitOf({ kind, currency }: DownloadColumn): string {
  if (kind === 'amount') return currency ?? 'EUR';
  return kind === 'instant' ? 'UTC' : '';
}

const COLUMNS = [
  'file',
  'column_key',
  'column_heading',
  'cell_kind',
  'unit',
  'identity',
  'control_total',
  'meaning',
] as const satisfies readonly ColumnKey[];

/** The same as a table, in the language of `text`. */
export function dictionaryTable(text: Text): Table {
  const columns: Column[] = COLUMNS.map((key) => ({ key, heading: headingOf(key, text), kind: 'text' }));
  const rows = dictionary(text).flatMap(({ code, lines }) => lines.map((line) => rowOf(code, line)));
  return { name: 'dictionary', columns, rows };
}

function rowOf(code: string, line: DictionaryLine): Row {
  const { key, heading, kind, unit, identity, total, meaning } = line;
  return [code, key, heading, kind, unit, identity ? '*' : '', total ? 'Y' : '', meaning];
}
