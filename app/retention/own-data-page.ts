import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { OwnData, OwnSection } from './own-data.ts';
import type { OwnField } from './own-section.ts';
import { OWN_SECTIONS } from './own-sections.ts';

/** The same data as a page that opens anywhere: no script, no style from elsewhere, nothing loaded. */
export function ownDataPage(data: OwnData, text: Text, at: Date): string {
  const { t } = text;
  const sections = (Object.keys(OWN_SECTIONS) as OwnSection[]).filter((name) => data[name]?.length);
  return [
    '<!doctype html>',
    `<html lang="${text.language}" dir="${text.direction}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(t('retention.own.title'))}</title>`,
    '<style>body{font:1rem/1.5 sans-serif;max-inline-size:50rem;margin:2rem auto;padding-inline:1rem}dl{border-block-start:1px solid;padding-block:.5rem;margin:0}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style>',
    `</head><body><h1>${escaped(t('retention.own.title'))}</h1>`,
    `<p>${escaped(t('retention.own.made', { when: text.dateTime(at) }))}</p>`,
    `<p>${escaped(t('retention.own.left-out'))}</p>`,
    ...sections.map((name) => sectionOf(name, data, text)),
    '</body></html>\n',
  ].join('\n');
}

function sectionOf(name: OwnSection, data: OwnData, text: Text): string {
  const { title, fields } = OWN_SECTIONS[name];
  const records = (data[name] ?? []).map((record) => {
    const rows = Object.entries<OwnField>(fields).flatMap(([key, field]) => {
      const value = shown(record[key] ?? null, field, text);
      return value === '' ? [] : [`<dt>${escaped(text.t(field.label))}</dt><dd dir="auto">${escaped(value)}</dd>`];
    });
    return `<dl>${rows.join('')}</dl>`;
  });
  return `<h2>${escaped(text.t(title))}</h2>\n${records.join('\n')}`;
}

function shown(value: JsonValue, { as, words }: OwnField, text: Text): string {
  if (value === null || value === '') return '';
  if (as === 'yes-no') return text.t(value === true ? 'common.yes' : 'common.no');
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  if (as === 'instant') return text.dateTime(new Date(said));
  if (as === 'day') return text.date(said);
  if (as === 'country') return text.country(said);
  if (as === 'language') return text.languageName(said);
  // The words of codes are guarded by the rooms that own them.
  return words ? text.t(`${words}${said}` as MessageKey) : said;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
