import { z } from 'zod';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import { choice, idText, longText, ticked } from '#app/kernel/shapes.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { CallState } from './call-lifecycle.ts';
import { translated } from './translated-text.ts';

/** Days before the deadline until which questions are taken, unless the call says otherwise. */
export const QUESTION_DAYS = 7;
/** Questions of one account to one call that wait at the same time. */
export const QUESTIONS_WAITING = 5;

/** Why a question is not answered in public. Words: `calls.questions.decline.<reason>`. */
export const DECLINE_REASONS = ['about-one-applicant', 'already-answered', 'not-about-the-call'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The last instant at which a question is taken: everybody must still have time to read its answer. */
export function questionsUntil(call: {
  readonly deadlineAt: Instant;
  readonly content: { readonly questionDays?: number | undefined };
}): Instant {
  return addDays(call.deadlineAt, -(call.content.questionDays ?? QUESTION_DAYS));
}

/** Whether a published call takes questions at that instant. */
export function mayAsk(
  call: Parameters<typeof questionsUntil>[0] & { readonly state: CallState },
  at: Instant,
): Verdict<'questions-closed'> {
  const published = call.state === 'approved' || call.state === 'open';
  return published && at <= questionsUntil(call) ? ALLOWED : denied('questions-closed');
}

/** Asking: one text, without saying who asks. */
export const askShape = z.object({ asked: longText({ max: 1_500 }) });

/** Answering to all: the question in words that give nobody away, the answer, and that it judges no applicant. */
export function answerShape(languages: readonly Language[]) {
  return translated('question', languages, { max: 1_500, lines: true })
    .and(translated('answer', languages, { max: 5_000, lines: true }))
    .and(z.object({ clarificationId: idText(), general: ticked({ required: true }) }));
}

export const declineShape = z.object({ clarificationId: idText(), reason: choice(DECLINE_REASONS) });
