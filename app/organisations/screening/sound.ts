/** What differs only in romanisation is written one way: `Tchad`/`Chad`, `Khaled`/`Haled`, `Yousouf`/`Yusuf`. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|zh/g, 'j'],
  [/sch|tch|tsh|ch|sh|sj/g, 'S'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|cq/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/y(?![aeiou])/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=..[aeiou])h$/g, ''],
];

/** A word in Latin letters by its sound, as far as letters tell: lower case, and `S` for sh and ch. */
export function soundOf(letters: string, abjad: boolean): string {
  const heard = SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), letters);
  return abjad ? heard.replace(/(?<=..)h$/, '') : heard;
}

const FAMILIES: Readonly<Record<string, string>> = { b: 'p', v: 'f', d: 't', g: 'k', j: 'k', z: 's', S: 's' };

/** The consonants of a sound by families that languages confuse (b/p, d/t, g/j/k …): what words are looked up by. */
export function skeletonOf(sound: string): string {
  const consonants = Array.from(sound.replace(/[aeiouwy]/g, ''), (letter) => FAMILIES[letter] ?? letter);
  return consonants.join('').replace(/(.)\1+/g, '$1') || sound.charAt(0);
}

/**
 * The skeleton and every way to lose one letter of it: two words one slip apart share at least one of them. `h` comes and
 * goes (`Habib`, `Abib`), so words are looked up without it.
 */
export function lookUpKeys(skeleton: string): readonly string[] {
  const firm = skeleton.replaceAll('h', '') || skeleton;
  if (firm.length < 2) return [firm];
  return [firm, ...Array.from(firm, (_, at) => firm.slice(0, at) + firm.slice(at + 1))];
}

const VOWELS = 'aeiou';

/** What it costs to take one letter for another that sounds or is romanised alike, in hundredths; a stranger costs 100. */
const ALIKE =
  `bp40 fv30 dt40 gk50 sz25 Ss35 jS50 gj40 jz40 st60 dz40 mn50 hk40 gh40 lr70 vw15 bv50 iy0 ow10 uw10 jy30 ij40
  Sk60 js60`.split(/\s+/);

const CODES = 128;

/** The price of every pair of letters. `loose`: one side is written without short vowels. */
function prices(loose: boolean): Float64Array {
  const table = new Float64Array(CODES * CODES).fill(1);
  const set = (one: string, other: string, price: number) => {
    table[one.charCodeAt(0) * CODES + other.charCodeAt(0)] = price;
    table[other.charCodeAt(0) * CODES + one.charCodeAt(0)] = price;
  };
  for (const one of VOWELS) for (const other of VOWELS) set(one, other, loose ? 0.1 : 0.25);
  for (const entry of ALIKE) set(entry.charAt(0), entry.charAt(1), Number(entry.slice(2)) / 100);
  for (let code = 0; code < CODES; code += 1) table[code * CODES + code] = 0;
  return table;
}

const STRICT = prices(false);
const LOOSE = prices(true);

const SWAPPED = 0.6;

/** A word by its sound, and whether its script leaves out short vowels. */
export type Sound = { readonly sound: string; readonly abjad: boolean };

/**
 * How alike two sounds are, 1 for the same and 0 for nothing in common: an edit distance in which vowels weigh less
 * than consonants. A short vowel inside a word costs next to nothing where the other side is written without them.
 */
export function soundLikeness(one: Sound, other: Sound): number {
  if (one.sound === other.sound) return 1;
  const scale = Math.max(weightOf(one.sound), weightOf(other.sound));
  return Math.max(0, 1 - distance(one, other) / scale);
}

function weightOf(sound: string): number {
  let weight = 0;
  for (const letter of sound) weight += VOWELS.includes(letter) ? 0.5 : 1;
  return weight;
}

const LONGEST = 64;
/** Three rows of the table, used again for every pair: this is the innermost loop of a screening. */
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1)) as [Float64Array, Float64Array, Float64Array];

function distance(one: Sound, other: Sound): number {
  const a = one.sound.slice(0, LONGEST);
  const b = other.sound.slice(0, LONGEST);
  const loose = one.abjad !== other.abjad;
  const price = loose ? LOOSE : STRICT;
  const looseA = loose && other.abjad;
  const looseB = loose && one.abjad;
  let [before, row, next] = rows;
  row[0] = 0;
  for (let j = 1; j <= b.length; j += 1) row[j] = at(row, j - 1) + dropped(b, j - 1, looseB);
  for (let i = 1; i <= a.length; i += 1) {
    const x = a.charCodeAt(i - 1);
    const cost = dropped(a, i - 1, looseA);
    next[0] = at(row, 0) + cost;
    for (let j = 1; j <= b.length; j += 1) {
      const y = b.charCodeAt(j - 1);
      let best = at(row, j - 1) + (x === y ? 0 : x < CODES && y < CODES ? at(price, x * CODES + y) : 1);
      best = Math.min(best, at(row, j) + cost, at(next, j - 1) + dropped(b, j - 1, looseB));
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)) {
        best = Math.min(best, at(before, j - 2) + SWAPPED);
      }
      next[j] = best;
    }
    [before, row, next] = [row, next, before];
  }
  return at(row, b.length);
}

function at(row: Float64Array, place: number): number {
  return row[place] ?? 0;
}

/** What a letter costs where the other word has none; `unwritten`: the other is written without short vowels. */
function dropped(sound: string, place: number, unwritten: boolean): number {
  const letter = sound.charAt(place);
  const inside = unwritten && place > 0 && place < sound.length - 1;
  if (VOWELS.includes(letter)) return inside ? 0.05 : 0.35;
  if (letter === 'h') return 0.4;
  if (letter === 'w' || letter === 'y') return inside ? 0.1 : 0.4;
  return 1;
}
