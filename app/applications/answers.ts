import type { FieldError } from '#app/kernel/form.ts';
import { addMinutes, isLocalDate, type Instant } from '#app/kernel/instant.ts';
import { countWords, longText } from '#app/kernel/shapes.ts';
import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import { isRowKind, YES_NO } from '#app/calls/question-kinds.ts';
import { isCountry } from '#app/organisations/places.ts';
import { amountIssue, normalRows, rowProblems, type RowProblem } from './answer-rows.ts';

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

/** What is wrong with an answer, as a catalogue key; `cell`: where, in an answer in rows. */
export type AnswerProblem = Omit<FieldError, 'field'> & {
  readonly cell?: { readonly row: number; readonly column: string };
};

type Keepable = { ok: true; value: string } | { ok: false; problem: AnswerProblem };

/** What can be kept of what was typed: NFC, `\n` line ends; or why it cannot be kept at all (too long, controls). */
export function keepable(typed: string, question?: CallQuestion): Keepable {
  // Whoever sends megabytes is told so before a word is counted or a character normalised.
  if (typed.length > LONGEST_ANSWER * 2) return tooLong();
  if (question?.kind === 'file' && typed !== '') return { ok: false, problem: { key: 'field.invalid' } };
  const rows = question && isRowKind(question.kind) ? normalRows(question, typed) : null;
  if (rows && !rows.ok) {
    return { ok: false, problem: rows.problem ? ofCell(rows.problem) : { key: 'field.invalid' } };
  }
  const parsed = typedText.safeParse(rows ? rows.value : typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const message = parsed.error.issues[0]?.message ?? 'field.invalid';
  return message === 'field.tooLong' ? tooLong() : { ok: false, problem: { key: message } };
}

function tooLong(): Keepable {
  return { ok: false, problem: { key: 'field.tooLong', values: { max: LONGEST_ANSWER } } };
}

function ofCell({ row, column, ...problem }: RowProblem): AnswerProblem {
  return { ...problem, cell: { row, column } };
}

/** Everything that is wrong with an answer that was kept; several only in an answer in rows. A file is judged apart. */
export function problemsOf(question: CallQuestion, value: string): readonly AnswerProblem[] {
  if (value !== '' && isRowKind(question.kind)) return rowProblems(question, value).map(ofCell);
  const problem = problemOf(question, value);
  return problem ? [problem] : [];
}

/** The first thing that is wrong with an answer that was kept; null when it is fine. */
export function problemOf(question: CallQuestion, value: string): AnswerProblem | null {
  const { kind } = question;
  if (kind === 'file') return null;
  if (value === '') {
    return question.required ? { key: kind === 'declaration' ? 'field.mustTick' : 'field.required' } : null;
  }
  switch (kind) {
    case 'text':
      return question.maxWords !== undefined && countWords(value) > question.maxWords
        ? { key: 'field.tooManyWords', values: { max: question.maxWords } }
        : null;
    case 'number':
      return isNumber(value) ? null : { key: 'applications.error.number' };
    case 'amount':
      return amountIssue(value, currencyOf(question));
    case 'choice':
      return chosen(question.choices?.map(({ code }) => code) ?? [], value);
    case 'yes-no':
      return chosen(YES_NO, value);
    case 'declaration':
      return chosen([DECLARED], value);
    case 'country':
      return isCountry(value) ? null : { key: 'field.choose' };
    case 'date':
      return isLocalDate(value) ? null : { key: 'field.notADate' };
    case 'person':
    case 'table':
    case 'work-plan':
    case 'logframe':
    case 'risks':
    case 'co-applicants':
    case 'other-funding':
      return problemsOf(question, value)[0] ?? null;
  }
}

/** What a ticked declaration is stored as. */
export const DECLARED = 'yes';

function chosen(offered: readonly string[], value: string): AnswerProblem | null {
  return offered.includes(value) ? null : { key: 'field.choose' };
}

/** The currency of an amount question: calls of before the kind had none of their own. */
export function currencyOf(question: Pick<CallQuestion, 'currency'>): string {
  return question.currency ?? 'EUR';
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
