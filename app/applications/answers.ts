import type { FieldError } from '#app/kernel/form.ts';
import { addMinutes, isLocalDate, type Instant } from '#app/kernel/instant.ts';
import { countWords, longText } from '#app/kernel/shapes.ts';
import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';

/** A saved answer. `value` is what was typed; `revision` counts its savings from 1. */
export type Answer = {
  readonly question: string;
  readonly value: string;
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** Longest text a column of answers takes, whatever the word limit says. */
export const LONGEST_ANSWER = 40_000;

const typedText = longText({ max: LONGEST_ANSWER, optional: true });

/** What can be kept of what was typed: NFC, `\n` line ends; or why it cannot be kept at all (too long, controls). */
export function keepable(
  typed: string,
): { ok: true; value: string } | { ok: false; key: string; values: Record<string, number> } {
  // Whoever sends megabytes is told so before a word is counted or a character normalised.
  if (typed.length > LONGEST_ANSWER * 2) return tooLong();
  const parsed = typedText.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const message = parsed.error.issues[0]?.message ?? 'field.invalid';
  return message === 'field.tooLong' ? tooLong() : { ok: false, key: message, values: {} };
}

function tooLong(): { ok: false; key: string; values: Record<string, number> } {
  return { ok: false, key: 'field.tooLong', values: { max: LONGEST_ANSWER } };
}

/** What is wrong with an answer that was kept, as a catalogue key; null when it is fine. */
export function problemOf(question: CallQuestion, value: string): Omit<FieldError, 'field'> | null {
  if (value === '') return question.required ? { key: 'field.required' } : null;
  switch (question.kind) {
    case 'text':
      return question.maxWords !== undefined && countWords(value) > question.maxWords
        ? { key: 'field.tooManyWords', values: { max: question.maxWords } }
        : null;
    case 'number':
      return isNumber(value) ? null : { key: 'applications.error.number' };
    case 'choice':
      return question.choices?.some((choice) => choice.code === value) ? null : { key: 'field.choose' };
    case 'date':
      return isLocalDate(value) ? null : { key: 'field.notADate' };
  }
}

/** Digits of any script in use here, with at most one decimal sign. */
function isNumber(value: string): boolean {
  return /^[\d\u0660-\u0669\u06f0-\u06f9]{1,12}([.,\u066b][\d\u0660-\u0669\u06f0-\u06f9]{1,4})?$/.test(
    value.replace(/[\s\u00a0\u202f]/g, ''),
  );
}

/** Name of a question's field. Its place, not its code: a code may hold words that forms never send back. */
export function answerField(index: number): string {
  return `answer-${index}`;
}

export function sectionOf(content: CallContent, code: string) {
  return content.sections.find((section) => section.code === code) ?? null;
}

/** How long after their last saving somebody counts as writing. */
const WRITING_MINUTES = 5;

/** The last of those answers that somebody other than `actor` saved within the last minutes; null when nobody did. */
export function lastByAnother(
  answers: readonly Pick<Answer, 'question' | 'savedBy' | 'savedAt'>[],
  about: { codes: readonly string[]; actor: string; at: Instant },
): Pick<Answer, 'savedBy' | 'savedAt'> | null {
  const since = addMinutes(about.at, -WRITING_MINUTES);
  const recent = answers.filter(
    ({ question, savedBy, savedAt }) => about.codes.includes(question) && savedBy !== about.actor && savedAt > since,
  );
  return recent.toSorted((one, other) => other.savedAt.getTime() - one.savedAt.getTime())[0] ?? null;
}
