import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { CallStage } from '../stages.ts';

/** What an applicant is told by letter. Words: `calls.letter.<kind>`. */
export const LETTER_KINDS = ['ineligible', 'award', 'reserve', 'reject', 'shortlisted', 'not-shortlisted'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What the portal fills in, written `{amount}`. Words: `calls.letter-field.<field>`. */
export type LetterField =
  | 'reference'
  | 'call'
  | 'organisation'
  | 'requested'
  | 'amount'
  | 'accept-until'
  | 'complain-until'
  | 'deadline';

const ALWAYS = ['reference', 'call', 'organisation'] as const;

/** The fixed fields each letter knows. */
export const LETTER_FIELDS: Readonly<Record<LetterKind, readonly LetterField[]>> = {
  ineligible: [...ALWAYS, 'complain-until'],
  award: [...ALWAYS, 'requested', 'amount', 'accept-until', 'complain-until'],
  reserve: [...ALWAYS, 'requested', 'complain-until'],
  reject: [...ALWAYS, 'requested', 'complain-until'],
  shortlisted: [...ALWAYS, 'deadline'],
  'not-shortlisted': [...ALWAYS, 'complain-until'],
};

/** How a letter begins where the call says nothing of its own. */
export const HOUSE_LETTER: Readonly<Record<LetterKind, MessageKey>> = {
  ineligible: 'applications.ineligible.intro',
  award: 'awards.result.award',
  reserve: 'awards.result.reserve',
  reject: 'awards.result.reject',
  shortlisted: 'shortlist.result.yes',
  'not-shortlisted': 'shortlist.result.no',
};

/** The letters of a call, by kind and language; a kind or language that is absent follows the house. */
export type CallLetters = Readonly<Partial<Record<LetterKind, Translated>>>;
export type LetterValues = Readonly<Partial<Record<LetterField, string>>>;

/** The letters a call of that stage sends. */
export function lettersOf(stage: CallStage): readonly LetterKind[] {
  return stage === 'note'
    ? ['ineligible', 'shortlisted', 'not-shortlisted']
    : ['ineligible', 'award', 'reserve', 'reject'];
}

/** What stands in braces and is no fixed field of that letter, as typed; a brace without its other as `{` or `}`. */
export function wrongFields(kind: LetterKind, text: string): readonly string[] {
  const known: readonly string[] = LETTER_FIELDS[kind];
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const stray = text.replaceAll(/\{[^{}]*\}/g, '').match(/[{}]/g) ?? [];
  return [...new Set([...named.filter((name) => !known.includes(name)), ...stray])];
}

/** A letter's paragraphs with its fixed fields filled in; one without a value, such as a period nobody set, is a dash. */
export function filledLetter(text: string, values: LetterValues): readonly string[] {
  const filled = text.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => values[name as LetterField] ?? '–');
  return filled.split(/\n\s*\n/).flatMap((paragraph) => (paragraph.trim() === '' ? [] : [paragraph.trim()]));
}

/** How a letter begins in the language of `text`: as its call wrote it, else as the house does. */
export function letterOpening(
  given: { kind: LetterKind; letters: CallLetters | undefined; values: LetterValues },
  text: Text,
): readonly string[] {
  const own = given.letters?.[given.kind]?.[text.language]?.trim() ?? '';
  return own === '' ? [text.t(HOUSE_LETTER[given.kind])] : filledLetter(own, given.values);
}

/** Whether every letter a call adapted is there in each of its languages, with no field the letter does not know. */
export function lettersComplete(letters: CallLetters, languages: readonly (keyof Translated)[]): boolean {
  return LETTER_KINDS.every((kind) => {
    const said = letters[kind];
    if (!said) return true;
    return languages.every((language) => {
      const text = said[language]?.trim() ?? '';
      return text !== '' && wrongFields(kind, text).length === 0;
    });
  });
}
