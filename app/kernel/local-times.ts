import type { Instant } from './instant.ts';
import { offsetMinutes } from './zoned-time.ts';

/** Where a clock shows the same at an instant. `city` is null where the whole country has one time. */
export type LocalTime = {
  readonly zone: string;
  readonly places: readonly { readonly country: string; readonly city: string | null }[];
};

type LocaleWithZones = Intl.Locale & {
  getTimeZones?: () => readonly string[] | undefined;
  timeZones?: readonly string[];
};

/** Zones named for the others of their time, and the spelling of today where the tz database keeps an older one. */
const MAIN = new Set(
  `Auckland Bougainville Chicago Denver Guayaquil Halifax Jakarta Jayapura Kinshasa Lisbon Los_Angeles Lubumbashi Madrid
  Makassar Manaus Mexico_City Moscow New_York Perth Port_Moresby Rio_Branco Santiago Sao_Paulo Shanghai Sydney Tahiti
  Tarawa Toronto Vancouver Vladivostok Yekaterinburg`.split(/\s+/),
);
const SPELT: Readonly<Record<string, string>> = {
  Godthab: 'Nuuk',
  Ponape: 'Pohnpei',
  Truk: 'Chuuk',
  Enderbury: 'Kanton',
};

/** Countries whose zones the runtime does not say, or says otherwise than the country's law. */
const LEGAL: Readonly<Record<string, readonly string[]>> = { XK: ['Europe/Belgrade'], UA: ['Europe/Kyiv'] };

/** The zones of a country (ISO 3166-1 alpha-2, and XK), IANA; none for a code that is no country. */
export function zonesOfCountry(country: string): readonly string[] {
  const legal = LEGAL[country];
  if (legal) return legal;
  const locale: LocaleWithZones = new Intl.Locale('und', { region: country });
  // The method is the standard; runtimes before it had the property.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Whether a country's clocks go by this zone, under whichever of its names. */
export function isZoneOf(country: string, zone: string): boolean {
  return zonesOfCountry(country).some((each) => canonical(each) === canonical(zone));
}

function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

/**
 * What clocks show in these countries at an instant: one entry for each different time, countries of the same time
 * together, in the order of the countries. A country that has several times at that instant names a city with each.
 */
export function localTimes(at: Instant, countries: readonly string[]): readonly LocalTime[] {
  const byOffset = new Map<number, { zone: string; places: LocalTime['places'][number][] }>();
  for (const country of new Set(countries)) {
    const zones = mainZones(at, zonesOfCountry(country));
    for (const [offset, zone] of zones) {
      const entry = byOffset.get(offset) ?? { zone, places: [] };
      byOffset.set(offset, entry);
      entry.places.push({ country, city: zones.size > 1 ? cityOf(zone) : null });
    }
  }
  return [...byOffset.values()];
}

/** One zone for each time that is shown in these zones, the westernmost first. */
function mainZones(at: Instant, zones: readonly string[]): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  for (const zone of zones) {
    const offset = offsetMinutes(at, zone);
    if (!chosen.has(offset) || MAIN.has(lastPart(zone))) chosen.set(offset, zone);
  }
  return new Map([...chosen].toSorted(([one], [other]) => one - other));
}

function cityOf(zone: string): string {
  const name = lastPart(zone);
  return (SPELT[name] ?? name).replaceAll('_', ' ');
}

function lastPart(zone: string): string {
  return zone.split('/').at(-1) ?? zone;
}
