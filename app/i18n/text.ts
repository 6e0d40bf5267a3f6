import { IntlMessageFormat } from 'intl-messageformat';
import type { Instant, LocalDate, Month } from '#app/kernel/instant.ts';
import { directionOf, type Language } from '#app/kernel/languages.ts';
import type { Money } from '#app/kernel/money.ts';
import * as format from './format.ts';
import { LOCALES } from './locales.ts';
import type { MessageKey } from './message-key.ts';
import type { Messages } from './words.ts';

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Everything a page needs to speak one language. Dates are Gregorian with the month as a word, hours run 0–23,
 * digits are Latin in every language; instants are shown in Brussels unless a zone is named.
 */
export type Text = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  t(key: MessageKey, values?: Values): string;
  /** `EUR 1,234.50`, `1 234,50 EUR`: always the ISO code, placed as the language places it. */
  money(amount: Money): string;
  /** The same without the currency, for columns that name it once. */
  amount(amount: Money): string;
  number(value: number | bigint): string;
  /** `percent(62.5)` is `62.5%`: the value is per hundred. */
  percent(value: number): string;
  date(day: LocalDate | Instant, zone?: string): string;
  dateTime(at: Instant, zone?: string): string;
  time(at: Instant, zone?: string): string;
  month(month: Month): string;
  /** ISO 3166-1 alpha-2 to a name; the code itself when unknown. */
  country(code: string): string;
  languageName(code: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
};

/** Speaks `language` from `messages`. An unknown key throws outside production; there it prints itself. */
export function makeText(language: Language, messages: Messages): Text {
  return {
    language,
    direction: directionOf(language),
    t: (key, values) => translate(language, messages, key, values),
    money: (amount) => format.money(language, amount),
    amount: (amount) => format.amount(language, amount),
    number: (value) => format.number(language, value),
    percent: (value) => format.percent(language, value),
    date: (day, zone) => format.date(language, day, zone),
    dateTime: (at, zone) => format.dateTime(language, at, zone),
    time: (at, zone) => format.time(language, at, zone),
    month: (month) => format.month(language, month),
    country: (code) => capital(format.displayName(language, 'region', code), language),
    languageName: (code) => format.displayName(language, 'language', code),
    list: (items) => format.list(language, items),
  };
}

function translate(language: Language, messages: Messages, key: string, values?: Values): string {
  const pattern = messages[key];
  if (pattern === undefined) {
    if (process.env.NODE_ENV !== 'production') throw new Error(`no words for ${key} in ${language}`);
    return key;
  }
  if (!/[{}'<]/.test(pattern)) return pattern;
  return String(compiled(language, pattern).format(values ? { ...values } : {}));
}

const patterns = new Map<string, IntlMessageFormat>();

/** Parsing costs far more than formatting; the catalogues bound how many patterns there can be. */
function compiled(language: Language, pattern: string): IntlMessageFormat {
  const name = `${language}\n${pattern}`;
  let message = patterns.get(name);
  if (!message) {
    message = new IntlMessageFormat(pattern, LOCALES[language], undefined, { ignoreTag: true });
    patterns.set(name, message);
  }
  return message;
}

/** `world`, the only place that is written small, stands in lists among names. */
function capital(name: string, language: Language): string {
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
