import { createHash } from 'node:crypto';
import { LATIN_OF } from '#app/adapters/bank/latin-letters.ts';

/** Writes a name as somebody else would; null where it does not apply. None of this is used by the comparison. */
export type Disguise = (name: string, seed: string) => string | null;

/** From 0 to 1, the same for the same seed. */
export function chance(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE() / 2 ** 32;
}

/** Lower-case words of at least three letters, letter for letter in Latin script. */
export function plainWords(name: string): readonly string[] {
  const latin = Array.from(name.normalize('NFKC').toLowerCase(), (sign) => LATIN_OF.get(sign) ?? sign).join('');
  return latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

/** How many words of two names are the same, give or take two letters of a long word and one of a short one. */
export function sharedWords(one: string, other: string): number {
  const rest = [...plainWords(other)];
  return plainWords(one).filter((word) => {
    const at = rest.findIndex((each) => edits(word, each) <= (Math.min(word.length, each.length) > 5 ? 2 : 1));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Plain Levenshtein. */
function edits(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const wordsIn = (name: string) => name.split(/\s+/);
const pick = (seed: string, length: number) => Math.floor(chance(seed) * length);

/** Romanisations that French and English keep apart. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/sh/gi, 'ch'],
  [/oo|u(?![aeiou])/gi, 'ou'],
  [/j/gi, 'dj'],
  [/w/gi, 'ou'],
  [/ee/gi, 'i'],
  [/k(?!h)/gi, 'c'],
];

const CYRILLIC: readonly (readonly [string, string])[] = (
  'shch щ kh х zh ж ch ч sh ш ts ц yu ю ya я th т dh д gh г ph ф a а b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о ' +
  'p п q к r р s с t т u у v в w в x кс y и z з'
)
  .split(' ')
  .reduce<[string, string][]>(
    (pairs, sign, at, all) => (at % 2 === 0 ? [...pairs, [sign, all[at + 1] ?? '']] : pairs),
    [],
  );

const TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  A: 'А',
  E: 'Е',
  O: 'О',
  H: 'Н',
};

export const disguises = {
  order: (name) => {
    const words = wordsIn(name);
    return words.length < 2 ? null : [...words.slice(1), ...words.slice(0, 1)].join(' ');
  },
  missing: (name, seed) => {
    const words = wordsIn(name);
    const at = pick(`missing ${seed}`, words.length);
    return words.length < 3 ? null : words.filter((_, each) => each !== at).join(' ');
  },
  typing: (name, seed) => {
    const at = pick(`typing ${seed}`, name.length - 2) + 1;
    const [one, two] = [name[at] ?? '', name[at + 1] ?? ''];
    if (!/[a-z]/i.test(one) || !/[a-z]/i.test(two) || one === two) return null;
    const slips = [two + one, two, one + one + two, `e${two}`];
    return name.slice(0, at) + slips[pick(`slip ${seed}`, slips.length)] + name.slice(at + 2);
  },
  french: (name) => FRENCH.reduce((text, [from, to]) => text.replace(from, to), name),
  spaces: (name, seed) => {
    const words = wordsIn(name);
    const at = pick(`spaces ${seed}`, words.length - 1);
    return words.length < 3
      ? null
      : words.flatMap((word, each) => (each === at + 1 ? [] : each === at ? word + words[at + 1] : word)).join(' ');
  },
  twins: (name) => Array.from(name, (sign, at) => (at % 3 === 0 ? (TWINS[sign] ?? sign) : sign)).join(''),
  cyrillic: (name) => {
    let rest = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    let written = '';
    while (rest !== '') {
      const [from, to] = CYRILLIC.find(([sign]) => rest.startsWith(sign)) ?? [rest.charAt(0), rest.charAt(0)];
      written += to;
      rest = rest.slice(from.length);
    }
    return /[a-z]/.test(written) ? null : written;
  },
} as const satisfies Record<string, Disguise>;
