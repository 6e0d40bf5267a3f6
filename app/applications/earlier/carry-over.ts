import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import { answerMark } from '../application-hash.ts';

type Answers = ReadonlyMap<string, string>;

/**
 * What an earlier application can lend to a draft: answers to questions of the same code and kind, choices the new
 * call offers too. Each is marked as written over nothing, so that an answer the draft has already stays.
 */
export function carriedAnswers(
  earlier: { readonly content: CallContent; readonly answers: Answers },
  content: CallContent,
): ReadonlyMap<string, { readonly typed: string; readonly mark: string }> {
  const before = new Map(questionsOf(earlier.content).map((question) => [question.code, question]));
  return new Map(
    questionsOf(content).flatMap((question) => {
      const typed = earlier.answers.get(question.code) ?? '';
      const same = before.get(question.code)?.kind === question.kind && typed !== '' && isLent(question, typed);
      return same ? [[question.code, { typed, mark: answerMark(0, '') }] as const] : [];
    }),
  );
}

/** Activities both calls know and that are not `retired` (I6), and a duration the new one allows; null where the draft has chosen already. */
export function carriedBasics(
  earlier: { readonly activities: readonly string[]; readonly durationMonths: number | null },
  draft: { readonly activities: readonly string[]; readonly durationMonths: number | null },
  content: Pick<CallContent, 'activities' | 'durationMonths'>,
  retired: readonly string[] = [],
): { readonly activities: readonly string[]; readonly durationMonths: number | null } | null {
  if (draft.activities.length > 0 || draft.durationMonths !== null) return null;
  const activities = earlier.activities.filter((code) => content.activities.includes(code) && !retired.includes(code));
  const { durationMonths: months } = earlier;
  const durationMonths = months !== null && months <= content.durationMonths ? months : null;
  return activities.length > 0 || durationMonths !== null ? { activities, durationMonths } : null;
}

function questionsOf(content: CallContent): readonly CallQuestion[] {
  return content.sections.flatMap((section) => section.questions);
}

/** A declaration must be true on the day; a choice must be one that is offered. */
function isLent(question: CallQuestion, value: string): boolean {
  if (question.kind === 'declaration') return false;
  return question.kind !== 'choice' || (question.choices ?? []).some(({ code }) => code === value);
}
