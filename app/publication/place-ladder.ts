import { shownPlace } from '#app/organisations/places.ts';

/** UN M49 continents by their sub-regions; names come from `country()` of the text, as those of countries do. */
const CONTINENTS: Readonly<Record<string, readonly string[]>> = {
  '002': ['011', '014', '015', '017', '018'],
  '009': ['053', '054', '057', '061'],
  '019': ['005', '013', '021', '029'],
  '142': ['030', '034', '035', '143', '145'],
  '150': ['039', '151', '154', '155'],
};

export const WORLD = '001';

/** I42: fewer than this are nobody's crowd. */
export const LEAST = 5;

export type PlaceKind = 'country' | 'region';
/** A country (ISO 3166-1 alpha-2) or a region, continent or the world (UN M49). */
export type Place = { readonly kind: PlaceKind; readonly code: string };

export function regionOf(country: string): string {
  return shownPlace({ country, regionOnly: true });
}

function continentOf(country: string): string {
  const region = regionOf(country);
  return Object.keys(CONTINENTS).find((code) => CONTINENTS[code]?.includes(region)) ?? WORLD;
}

export type Climber = { readonly country: string; readonly mayShowCountry: boolean };

/**
 * I42: the finest place each of some nameless rows may show: a country, sub-region or continent is said only where at
 * least five of them say exactly that; whoever is left goes one step up, at last to the world.
 */
export function placesOf(rows: readonly Climber[]): readonly Place[] {
  const places = new Map<Climber, Place>();
  const steps: readonly ((row: Climber) => Place | null)[] = [
    (row) => (row.mayShowCountry ? { kind: 'country', code: row.country } : null),
    (row) => ({ kind: 'region', code: regionOf(row.country) }),
    (row) => ({ kind: 'region', code: continentOf(row.country) }),
  ];
  for (const step of steps) {
    const groups = new Map<string, Climber[]>();
    for (const row of rows) {
      const code = places.has(row) ? undefined : step(row)?.code;
      if (code !== undefined) groups.set(code, [...(groups.get(code) ?? []), row]);
    }
    for (const group of [...groups.values()].filter((each) => each.length >= LEAST)) {
      for (const row of group) places.set(row, step(row) ?? { kind: 'region', code: WORLD });
    }
  }
  return rows.map((row) => places.get(row) ?? { kind: 'region', code: WORLD });
}
