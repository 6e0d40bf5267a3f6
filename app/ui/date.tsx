import { createContext, useContext, type ReactNode } from 'react';
import { BRUSSELS } from '#app/i18n/locales.ts';
import type { Text } from '#app/i18n/text.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { monthOf, type Instant, type LocalDate, type Month } from '#app/kernel/instant.ts';
import { isZoneOf, localTimes, type LocalTime } from '#app/kernel/local-times.ts';
import { useRootData } from './root-data.ts';

/** A calendar day, or the day an instant falls on in Brussels. */
export function DateText({ value }: { value: LocalDate | Instant }) {
  const { date } = useText();
  return <time dateTime={typeof value === 'string' ? value : value.toISOString()}>{date(value)}</time>;
}

export function DateTimeText({ value, zone = BRUSSELS }: { value: Instant; zone?: string }) {
  const { dateTime } = useText();
  return <time dateTime={value.toISOString()}>{dateTime(value, zone)}</time>;
}

export function MonthText({ value }: { value: Month | LocalDate }) {
  const { month } = useText();
  return <time dateTime={monthOf(value)}>{month(monthOf(value))}</time>;
}

const AskedCountry = createContext<string | null>(null);

/** Deadlines below also say what clocks show in this country; null: none was asked for. */
export function TimesAsIn({ country, children }: { country: string | null; children: ReactNode }) {
  return <AskedCountry.Provider value={country}>{children}</AskedCountry.Provider>;
}

/**
 * A deadline without doubt: Brussels time, the call's zone, and the country that was asked for, else that of the own
 * organisation. A script of every page adds what the device's own clock will show, where that is something else.
 */
export function Deadline({ at, zone = BRUSSELS }: { at: Instant; zone?: string }) {
  const text = useText();
  const { t, date, time, dateTime } = text;
  const asked = useContext(AskedCountry);
  const own = useRootData()?.person?.country ?? null;
  const country = asked ?? own;
  const elsewhere = country !== null && !isZoneOf(country, BRUSSELS);
  const local = elsewhere ? localTimes(at, [country]) : [];
  const said = elsewhere && isZoneOf(country, zone);
  const device = t('common.date.device', { when: dateTime(at).replace(date(at), '%d').replace(time(at), '%t') });
  return (
    <time className="deadline" dateTime={at.toISOString()} data-device={device}>
      <strong>{t('common.date.brussels', { when: dateTime(at) })}</strong>
      {zone === BRUSSELS || said ? null : (
        <span className="hint"> {t('common.date.elsewhere', { when: dateTime(at, zone), zone })}</span>
      )}
      {local.map((each) => (
        <span className="hint" key={each.zone}>
          {' '}
          {localTimeText(at, each, text)}
        </span>
      ))}
    </time>
  );
}

/** “30 November 2026, 14:00 (Tunisia and Algeria)”. */
export function localTimeText(at: Instant, { zone, places }: LocalTime, text: Text): string {
  const { t, dateTime, list, country } = text;
  const names = places.map((place) =>
    place.city === null ? country(place.country) : `${country(place.country)} · ${place.city}`,
  );
  return t('common.date.elsewhere', { when: dateTime(at, zone), zone: list(names) });
}
