import type { LocalDate } from '#app/kernel/instant.ts';
import { birthEvidence, withBirth, type BirthEvidence } from './birth-evidence.ts';
import type { IndexedName, ListIndex } from './listed-words.ts';
import type { ListedEntry, ListedKind } from './listed.ts';
import { combined, compareNames, type Meeting, type WeighedName } from './name-comparison.ts';

/** Who is looked for: every name they are known by. `either`: an account holder may be a person or a body. */
export type Sought = {
  readonly names: readonly string[];
  readonly kind: ListedKind | 'either';
  readonly born: LocalDate | null;
};

/** A possible match, with everything that explains it in codes and positions; no name is in it. */
export type Match = {
  readonly entry: ListedEntry;
  /** Places in `Sought.names` and `ListedEntry.names` of the two names that came closest. */
  readonly ours: number;
  readonly theirs: number;
  /** 0–100. */
  readonly score: number;
  readonly birth: BirthEvidence;
  readonly meetings: readonly Meeting[];
};

/** From here on a person looks at it. Chosen on the tuning pairs: see docs/decisions/0053. */
export const THRESHOLD = 0.76;
/** Version of the comparison: positions in an explanation are read by the version that wrote them. */
export const COMPARISON = 1;

/** The bound leaves out the order in which parts meet, so it is asked a little less than the threshold. */
const SLACK = 0.08;
const WEAK_ALIAS = 0.95;

/** Every entry that may be the one sought, the likeliest first: for each the two names that came closest. */
export function searchList(index: ListIndex, sought: Sought): readonly Match[] {
  const best = new Map<ListedEntry, Match>();
  sought.names.forEach((text, ours) => {
    const name = index.weigh(text);
    if (name.parts.length === 0) return;
    for (const listed of near(index, name)) {
      if (sought.kind !== 'either' && sought.kind !== listed.entry.kind) continue;
      const match = compare({ name, ours, listed, born: sought.born });
      const before = best.get(listed.entry);
      if (match && (!before || match.score > before.score)) best.set(listed.entry, match);
    }
  });
  return [...best.values()].toSorted((one, other) => other.score - one.score);
}

function compare(given: {
  name: WeighedName;
  ours: number;
  listed: IndexedName;
  born: LocalDate | null;
}): Match | null {
  const { name, ours, listed, born } = given;
  const { score, meetings } = compareNames(name, listed);
  const birth = listed.entry.kind === 'person' ? birthEvidence(born, listed.entry.births) : 'unknown';
  const judged = withBirth(listed.strong ? score : score * WEAK_ALIAS, birth);
  if (judged < THRESHOLD) return null;
  return { entry: listed.entry, ours, theirs: listed.name, score: Math.round(judged * 100), birth, meetings };
}

/** Names of the list that share enough words with ours to be worth comparing. */
function near(index: ListIndex, name: WeighedName): readonly IndexedName[] {
  const reach = new Map<number, { ours: number; theirs: number; last: number }>();
  const weightAt = (at: number) => name.weights[at] ?? 0;
  const pieces = [
    ...name.parts.map((part, at) => ({ part, weight: weightAt(at), piece: at })),
    ...name.pairs.map((part, at) => ({ part, weight: weightAt(at) + weightAt(at + 1), piece: name.parts.length + at })),
  ];
  for (const { part, weight, piece } of pieces) {
    for (const [word, likeness] of index.wordsLike(part)) {
      for (const place of word.places) {
        const sum = reach.get(place.name) ?? { ours: 0, theirs: 0, last: -1 };
        if (sum.last === piece) continue;
        sum.ours += weight * likeness;
        sum.theirs += place.weight * likeness;
        sum.last = piece;
        reach.set(place.name, sum);
      }
    }
  }
  const total = name.weights.reduce((sum, weight) => sum + weight, 0);
  return [...reach].flatMap(([at, sum]) => {
    const listed = index.names[at];
    if (!listed) return [];
    const bound = combined(Math.min(1, sum.ours / total), Math.min(1, sum.theirs / listed.total));
    return bound >= THRESHOLD - SLACK ? [listed] : [];
  });
}
