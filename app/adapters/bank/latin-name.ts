import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { LATIN_OF, SIGN_OF, SILENT } from './latin-letters.ts';

/**
 * A name in the SEPA character set (Latin letters, digits, `/ - ? : ( ) . , ' +` and space). Refused when a letter has
 * no Latin form here or nothing is left: half a name would pay somebody else.
 */
export function latinName(name: string): Result<string, Refusal<'name-not-latin'>> {
  const { text, lost } = transliterate(name);
  return lost || !/[A-Za-z]/.test(text) ? refuse('name-not-latin') : ok(text);
}

/** The same for addresses and remittance texts, where a lost letter is bearable. May be empty. */
export function latinText(text: string): string {
  return transliterate(text).text;
}

function transliterate(source: string): { text: string; lost: boolean } {
  const prepared = arabicVowels(source.normalize('NFC')).replace(/[Οο][ύυ]/g, (pair) =>
    pair.startsWith('Ο') ? 'Ou' : 'ou',
  );
  let text = '';
  let lost = false;
  for (const character of prepared) {
    const latin = latinOf(character);
    if (latin === null && /\p{L}/u.test(character)) lost = true;
    text += latin ?? (/[\p{M}\p{Cf}]/u.test(character) ? '' : ' ');
  }
  return { text: tidy(capitalised(text, source)), lost };
}

function latinOf(character: string): string | null {
  if (/[A-Za-z0-9/\-?:().,'+ ]/.test(character)) return character;
  const direct = LATIN_OF.get(character) ?? SIGN_OF.get(character);
  if (direct !== undefined) return direct;
  const small = character.toLowerCase();
  if (SILENT.has(small)) return '';
  const known = LATIN_OF.get(small);
  if (known !== undefined) return known.charAt(0).toUpperCase() + known.slice(1);
  return decomposed(character);
}

/** Accents off (`é`, `ў` where unlisted, `Ά`), wide and presentation forms to plain, digits of any script to Latin. */
function decomposed(character: string): string | null {
  const digit = /\p{Nd}/u.test(character) ? digitOf(character) : null;
  if (digit !== null) return digit;
  const parts = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (parts === '' || parts === character) return null;
  const latin = Array.from(parts, latinOf);
  return latin.includes(null) ? null : latin.join('');
}

const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

function digitOf(character: string): string | null {
  const code = character.charCodeAt(0);
  const zero = [ARABIC_ZERO, PERSIAN_ZERO].find((first) => code >= first && code < first + 10);
  return zero === undefined ? null : String(code - zero);
}

const ARABIC = /[\u0620-\u064a\u066e-\u06d3]/u;
const ARABIC_VOWEL = /[اأإآىةوي]/u;

/** Waw and ya between consonants are the vowels ou and i: `نور` is Nour, not Nwr; at the start they are w and y. */
function arabicVowels(text: string): string {
  const consonant = (at: number): boolean => {
    const letter = text.charAt(at);
    if (!ARABIC.test(letter)) return false;
    return !ARABIC_VOWEL.test(letter) || (/[ويی]/u.test(letter) && !ARABIC.test(text.charAt(at - 1)));
  };
  return text.replace(/[ويی]/gu, (letter, at: number) => {
    if (!consonant(at - 1) || ARABIC_VOWEL.test(text.charAt(at + 1))) return letter;
    return letter === 'و' ? 'ou' : 'i';
  });
}

function capitalised(text: string, source: string): string {
  if (source === source.toUpperCase() && source !== source.toLowerCase()) return text.toUpperCase();
  if (text !== text.toLowerCase()) return text;
  return ARABIC.test(source) ? text.replace(/(?<![A-Za-z'])[a-z]/g, (letter) => letter.toUpperCase()) : text;
}

/** The rules of the set: no slash at either end, no double slash, single spaces. */
function tidy(text: string): string {
  return text
    .replace(/\/{2,}/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/^[/\s]+|[/\s]+$/g, '');
}
