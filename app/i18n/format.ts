import type { Instant, LocalDate, Month } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import { decimalsOf, toDecimal, type Money } from '#app/kernel/money.ts';
import { BRUSSELS, LOCALES } from './locales.ts';

const NO_BREAK = '\u00a0';

/**
 * English and Arabic put the code first, the others last (Interinstitutional Style Guide). Code first also keeps an
 * amount in one left-to-right run inside Arabic text, so that no digit can change place.
 */
const CODE_FIRST: Readonly<Record<Language, boolean>> = { en: true, ar: true, fr: false, es: false, ru: false };

export function money(language: Language, value: Money): string {
  const digits = amount(language, value);
  return CODE_FIRST[language] ? `${value.currency}${NO_BREAK}${digits}` : `${digits}${NO_BREAK}${value.currency}`;
}

export function amount(language: Language, value: Money): string {
  const places = decimalsOf(value.currency);
  const formatter = numberFormat(language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: 'always',
  });
  // A decimal string goes through Intl without ever being a float (ECMA-402 2023).
  return tidy(formatter.format(toDecimal(value) as `${number}`));
}

export function number(language: Language, value: number | bigint): string {
  return tidy(numberFormat(language, { useGrouping: 'always', maximumFractionDigits: 4 }).format(value));
}

export function percent(language: Language, value: number): string {
  return tidy(numberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100));
}

/** A calendar day is the same everywhere; an instant falls on a day of the zone. */
export function date(language: Language, day: LocalDate | Instant, zone: string = BRUSSELS): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const written =
    typeof day === 'string'
      ? dateFormat(language, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
      : dateFormat(language, { ...style, timeZone: zone }).format(day);
  // The year and its “г.” stay on one line.
  return written.replace(/ г\.$/, `${NO_BREAK}г.`);
}

export function dateTime(language: Language, at: Instant, zone: string = BRUSSELS): string {
  return `${date(language, at, zone)}${JOINT[language]}${time(language, at, zone)}`;
}

export function time(language: Language, at: Instant, zone: string = BRUSSELS): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);
}

export function month(language: Language, value: Month): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateFormat(language, style).format(new Date(`${value}-01T00:00:00Z`));
}

export function displayName(language: Language, type: 'region' | 'language', code: string): string {
  try {
    return cached(`${language} ${type}`, () => new Intl.DisplayNames(LOCALES[language], { type })).of(code) ?? code;
  } catch {
    return code;
  }
}

export function list(language: Language, items: readonly string[]): string {
  return cached(`${language} list`, () => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' })).format(
    items,
  );
}

/** Between day and hour: fixed here because ICU releases disagree. */
const JOINT: Readonly<Record<Language, string>> = { en: ', ', fr: ' à ', es: ', ', ar: '، ', ru: ', ' };

/** Right-to-left marks travel badly into tables and files; the markup isolates amounts instead. */
function tidy(text: string): string {
  return text.replace(/[\u200f\u061c]/g, '');
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} number ${JSON.stringify(options)}`;
  return cached(name, () => new Intl.NumberFormat(LOCALES[language], options));
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} date ${JSON.stringify(options)}`;
  return cached(name, () => new Intl.DateTimeFormat(LOCALES[language], options));
}

const formatters = new Map<string, unknown>();

/** Intl objects cost up to a millisecond each to build; there are a few dozen of them at most. */
function cached<Formatter>(name: string, build: () => Formatter): Formatter {
  const known = formatters.get(name) as Formatter | undefined;
  if (known) return known;
  const made = build();
  formatters.set(name, made);
  return made;
}
