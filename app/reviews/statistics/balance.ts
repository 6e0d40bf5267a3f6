import type { PriorityCountry } from '#app/calls/priorities/priority.ts';
import { TAXONOMY_LISTS } from '#app/programme/taxonomy.ts';

/** What money is looked at by: priority and place of the applicant, activities, and the programme's other lists. */
export const DIMENSIONS = ['priority', 'country', 'activity', ...TAXONOMY_LISTS] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The keys a file counts under; in full under each of several. */
export type KeysOfFile = Readonly<Record<Dimension, readonly string[]>>;

export type Weighed = {
  readonly keys: KeysOfFile;
  /** Null where the file gets nothing. */
  readonly grantedMinor: bigint | null;
};

/** Of the files that are fundable, how many are funded, and with how much. Amounts in minor units. */
export type Share = {
  readonly key: string;
  readonly fundable: number;
  readonly files: number;
  readonly amountMinor: bigint;
};

export type Balance = Readonly<Record<Dimension, readonly Share[]>>;

/** Priority of a file whose applicant shows no country, or one the programme does not put first. */
export const OTHER_PRIORITIES = ['none', 'untold'] as const;

type Described = {
  readonly place: string;
  readonly activities: readonly string[];
  readonly taxonomy: readonly string[];
};

/**
 * What a file counts under. `place`: the country, or the code of a region in digits, whose priority is not told (I37).
 * No priority at all while the programme puts no country first.
 */
export function keysOf(file: Described, priorities: readonly PriorityCountry[]): KeysOfFile {
  const level = priorities.find(({ country }) => country === file.place)?.priority;
  const other = /^\d+$/.test(file.place) ? 'untold' : 'none';
  const under = (list: string) =>
    file.taxonomy.flatMap((key) => (key.startsWith(`${list}:`) ? [key.slice(list.length + 1)] : []));
  return {
    priority: priorities.length === 0 ? [] : [level === undefined ? other : String(level)],
    country: [file.place],
    activity: file.activities,
    violation: under('violation'),
    temporal: under('temporal'),
    gender: under('gender'),
  };
}

/**
 * How the money falls in each dimension: priorities in their order, the others by amount, then by key. Countries that are
 * put first stand there without a fundable file too.
 */
export function balanceOf(files: readonly Weighed[], priorities: readonly PriorityCountry[]): Balance {
  const byKey = (a: Share, b: Share) => (a.key < b.key ? -1 : 1);
  const byAmount = (a: Share, b: Share) => Number(b.amountMinor - a.amountMinor) || byKey(a, b);
  const first = priorities.map(({ country }) => country);
  const of = (dimension: Dimension) => sharesOf(files, dimension, []).toSorted(byAmount);
  return {
    priority: sharesOf(files, 'priority', []).toSorted(byKey),
    country: sharesOf(files, 'country', first).toSorted(byAmount),
    activity: of('activity'),
    violation: of('violation'),
    temporal: of('temporal'),
    gender: of('gender'),
  };
}

function sharesOf(files: readonly Weighed[], dimension: Dimension, awaited: readonly string[]): readonly Share[] {
  const empty = (key: string): Share => ({ key, fundable: 0, files: 0, amountMinor: 0n });
  const shares = new Map(awaited.map((key) => [key, empty(key)]));
  for (const { keys, grantedMinor } of files) {
    for (const key of new Set(keys[dimension])) {
      const share = shares.get(key) ?? empty(key);
      shares.set(key, {
        key,
        fundable: share.fundable + 1,
        files: share.files + (grantedMinor === null ? 0 : 1),
        amountMinor: share.amountMinor + (grantedMinor ?? 0n),
      });
    }
  }
  return [...shares.values()];
}
