import { LATIN_OF, SILENT } from '#app/adapters/bank/latin-letters.ts';

/**
 * Letters that look like Latin ones (Unicode UTS #39, confusables.txt, the Cyrillic and Greek letters of it). They
 * count only inside a word that has Latin letters too: a word all in Cyrillic is Russian, not a disguise.
 */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  (
    'аa сc еe оo рp хx уy іi јj ѕs һh ԁd ԛq ԝw ѵv ӏl АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ' +
    'οo αa νv ρp ιi κk υu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);

const APOSTROPHES = /['’‘`´ʼʻʾʿ]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘`´ʼʻʾʿ]*/gu;
const LATIN = /\p{Script=Latin}/u;
const DISGUISE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

export type Word = {
  /** As it was written. */
  readonly shown: string;
  /** In plain lower-case Latin letters; letters of scripts without a table stay as they are. */
  readonly letters: string;
  /** Written in a script that leaves out short vowels. */
  readonly abjad: boolean;
};

/** The words of a name, each in Latin letters. Marks that nobody sees (zero width, direction) are gone. */
export function wordsOf(name: string): readonly Word[] {
  const visible = name.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return (visible.match(WORD) ?? []).flatMap((shown) => {
    const letters = latinLetters(undisguised(shown.replace(APOSTROPHES, '')));
    return letters === '' ? [] : [{ shown, letters, abjad: /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(shown) }];
  });
}

/** `Вin Laden` with a Cyrillic В, `0sama` with a zero: what the eye reads. */
function undisguised(word: string): string {
  if (!LATIN.test(word)) return word;
  const seen = DISGUISE.test(word) ? Array.from(word, (sign) => LOOKS_LIKE.get(sign) ?? sign).join('') : word;
  return /\p{L}.*\p{L}/u.test(seen) ? seen.replaceAll('0', 'o').replaceAll('1', 'l') : seen;
}

function latinLetters(word: string): string {
  let letters = '';
  for (const sign of word.toLowerCase()) letters += latinOf(sign);
  return letters;
}

function latinOf(sign: string): string {
  if (/[a-z0-9]/.test(sign)) return sign;
  if (SILENT.has(sign)) return '';
  const known = LATIN_OF.get(sign);
  if (known !== undefined) return known;
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare === '' || bare === sign ? bare : Array.from(bare, latinOf).join('');
}
