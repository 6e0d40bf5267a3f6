import { describe, expect, it } from 'vitest';
import { dateTime } from '#app/i18n/format.ts';
import { isZoneOf, localTimes, zonesOfCountry } from '#app/kernel/local-times.ts';
import { isTimeZone, offsetMinutes } from '#app/kernel/zoned-time.ts';
import { COUNTRIES } from '#app/organisations/places.ts';

const DEADLINE = new Date('2026-11-30T13:00:00Z');

/** What clocks show: `TN 30 November 2026, 14:00`. */
function shown(at: Date, ...countries: string[]): readonly string[] {
  return localTimes(at, countries).map(({ zone, places }) => {
    const names = places.map(({ country, city }) => (city === null ? country : `${country}/${city}`));
    return `${names.join('+')} ${dateTime('en', at, zone)}`;
  });
}

describe('the time of countries', () => {
  it('is known for every country there is to choose from', () => {
    const unknown = COUNTRIES.filter((country) => {
      const zones = zonesOfCountry(country);
      return zones.length === 0 || !zones.every(isTimeZone);
    });
    expect(unknown).toEqual([]);
  });

  it('puts countries of one time together, in their order', () => {
    expect(shown(DEADLINE, 'TN', 'UG', 'DZ', 'TN')).toEqual([
      'TN+DZ 30 November 2026, 14:00',
      'UG 30 November 2026, 16:00',
    ]);
  });

  it('names a city where a country has several times, and none where it has one by several names', () => {
    expect(shown(DEADLINE, 'CD')).toEqual([
      'CD/Kinshasa 30 November 2026, 14:00',
      'CD/Lubumbashi 30 November 2026, 15:00',
    ]);
    expect(shown(DEADLINE, 'AR')).toEqual(['AR 30 November 2026, 10:00']);
    expect(shown(DEADLINE, 'UA')).toEqual(['UA 30 November 2026, 15:00']);
    expect(shown(DEADLINE, 'MX')).toContain('MX/Mexico City 30 November 2026, 07:00');
    expect(shown(DEADLINE, 'XK')).toEqual(['XK 30 November 2026, 14:00']);
  });

  it('I7: is right on the other day of the date line, UTC+14 and UTC−11', () => {
    expect(shown(DEADLINE, 'KI').at(-1)).toBe('KI/Kiritimati 1 December 2026, 03:00');
    expect(shown(DEADLINE, 'AS', 'NU')).toEqual(['AS+NU 30 November 2026, 02:00']);
    expect(shown(new Date('2026-11-30T10:59:59Z'), 'AS')).toEqual(['AS 29 November 2026, 23:59']);
  });

  it('I7: follows the change of 25 October 2026 where there is one, and only there', () => {
    const before = new Date('2026-10-25T00:59:00Z');
    const after = new Date('2026-10-25T01:00:00Z');
    expect(shown(before, 'BE', 'TN')).toEqual(['BE 25 October 2026, 02:59', 'TN 25 October 2026, 01:59']);
    expect(shown(after, 'BE', 'TN')).toEqual(['BE+TN 25 October 2026, 02:00']);
  });

  it('has an entry for every different time of a country, and no time twice', () => {
    for (const country of COUNTRIES) {
      const offsets = localTimes(DEADLINE, [country]).map(({ zone }) => offsetMinutes(DEADLINE, zone));
      const all = new Set(zonesOfCountry(country).map((zone) => offsetMinutes(DEADLINE, zone)));
      expect(offsets.length, country).toBe(all.size);
      expect(new Set(offsets), country).toEqual(all);
    }
  });

  it('knows a zone by its older and its newer name', () => {
    expect(isZoneOf('UA', 'Europe/Kiev')).toBe(true);
    expect(isZoneOf('NP', 'Asia/Kathmandu')).toBe(true);
    expect(isZoneOf('TN', 'Europe/Brussels')).toBe(false);
    expect(zonesOfCountry('ZZ')).toEqual([]);
  });
});
