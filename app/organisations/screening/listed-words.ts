import type { ListedEntry } from './listed.ts';
import { likenessOf, PART_MEETS, type WeighedName } from './name-comparison.ts';
import { pairsOf, partsOf, type NamePart } from './name-parts.ts';

/** A name of the list, ready to be compared. `name` is its place in the entry's names. */
export type IndexedName = WeighedName & {
  readonly entry: ListedEntry;
  readonly name: number;
  readonly strong: boolean;
  readonly total: number;
};

type Place = { readonly name: number; readonly weight: number };
/** A word of the list and every name it stands in. */
type ListWord = { readonly part: NamePart; readonly places: Place[] };

export type ListIndex = {
  readonly names: readonly IndexedName[];
  readonly weigh: (name: string) => WeighedName;
  /** The words of the list a part may stand for, with how alike they are; the most alike first. */
  readonly wordsLike: (part: NamePart) => readonly (readonly [ListWord, number])[];
};

/** Remembered look-ups; beyond it the memory begins anew. Names of one country repeat their words a thousand times. */
const REMEMBERED = 50_000;
/** What no list has seen is as rare as what it has seen once. The most common words still say something. */
const LEAST_WEIGHT = 0.2;

/** Indexes a list once; searches then touch only names that share a word, however it is spelt. */
export function indexEntries(entries: readonly ListedEntry[]): ListIndex {
  const parted = entries.flatMap((entry) =>
    entry.names.map(({ text, strong }, name) => ({ entry, name, strong, parts: partsOf(text) })),
  );
  const weightOf = rarity(parted);
  const weigh = (parts: readonly NamePart[]): WeighedName => {
    return { parts, pairs: pairsOf(parts), weights: parts.map(weightOf) };
  };
  const names = parted
    .filter(({ parts }) => parts.length > 0)
    .map((each): IndexedName => {
      const weighed = weigh(each.parts);
      return { ...each, ...weighed, total: weighed.weights.reduce((sum, weight) => sum + weight, 0) };
    });
  const words = wordsOf(names);
  return { names, weigh: (name) => weigh(partsOf(name)), wordsLike: lookUp(words) };
}

/** A part's weight by how many entries have one that sounds like it, times what its kind can say. */
function rarity(parted: readonly { entry: ListedEntry; parts: readonly NamePart[] }[]): (part: NamePart) => number {
  const seenIn = new Map<string, Set<ListedEntry>>();
  for (const { entry, parts } of parted) {
    for (const part of parts) {
      const entries = seenIn.get(kinOf(part)) ?? new Set();
      seenIn.set(kinOf(part), entries.add(entry));
    }
  }
  const all = new Set(parted.map(({ entry }) => entry)).size;
  return (part) => {
    const seen = Math.max(1, seenIn.get(kinOf(part))?.size ?? 1);
    const rare = all <= 1 ? 1 : 1 - Math.log(seen) / Math.log(all + 1);
    return part.share * Math.max(LEAST_WEIGHT, rare);
  };
}

/** What counts as the same word when words are counted: two consonants say too little without their vowels. */
function kinOf({ skeleton, sound }: NamePart): string {
  return skeleton.length > 2 ? skeleton : sound;
}

function wordsOf(names: readonly IndexedName[]): readonly ListWord[] {
  const words = new Map<string, ListWord>();
  const add = (part: NamePart, place: Place) => {
    const key = `${part.sound} ${part.abjad ? 'a' : ''}`;
    const word = words.get(key) ?? { part, places: [] };
    word.places.push(place);
    words.set(key, word);
  };
  names.forEach(({ parts, pairs, weights }, name) => {
    const weightAt = (at: number) => weights[at] ?? 0;
    parts.forEach((part, at) => add(part, { name, weight: weightAt(at) }));
    pairs.forEach((pair, at) => add(pair, { name, weight: weightAt(at) + weightAt(at + 1) }));
  });
  return [...words.values()];
}

function lookUp(words: readonly ListWord[]): ListIndex['wordsLike'] {
  const byKey = new Map<string, ListWord[]>();
  for (const word of words) {
    for (const key of new Set(word.part.keys)) {
      const found = byKey.get(key);
      if (found) found.push(word);
      else byKey.set(key, [word]);
    }
  }
  const remembered = new Map<string, readonly (readonly [ListWord, number])[]>();
  return (part) => {
    const key = `${part.letters} ${part.abjad ? 'a' : ''}`;
    const known = remembered.get(key);
    if (known) return known;
    const near = new Set(part.keys.flatMap((each) => byKey.get(each) ?? []));
    const like = [...near]
      .map((word): [ListWord, number] => [word, likenessOf(part, word.part)])
      .filter(([, likeness]) => likeness >= PART_MEETS)
      .toSorted(([, one], [, other]) => other - one);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, like);
    return like;
  };
}
