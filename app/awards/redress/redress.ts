import { z } from 'zod';
import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { choice, longText, wholeNumber } from '#app/kernel/shapes.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { redressLifecycle, type RedressState } from './redress-lifecycle.ts';

export const VERDICTS = ['uphold', 'dismiss'] as const;
/** Words: `redress.verdict.<verdict>`. */
export type RedressVerdict = (typeof VERDICTS)[number];

const LONGEST = 10_000;

export const complaintShape = z.object({ grounds: longText({ max: LONGEST }) });
export const answerShape = z.object({
  version: wholeNumber({ min: 1, max: 1_000_000 }),
  verdict: choice(VERDICTS),
  answer: longText({ max: LONGEST }),
});

/** Whether an applicant may still complain of a list: told, within its period, once. */
export function mayComplain(
  facts: { notifiedAt: Instant | null; redressUntil: LocalDate | null; filed: boolean },
  at: Instant,
): Verdict<'redress-over' | 'redress-filed-before'> {
  if (facts.filed) return denied('redress-filed-before');
  if (!facts.notifiedAt || !facts.redressUntil || utcDate(at) > facts.redressUntil) return denied('redress-over');
  return ALLOWED;
}

/**
 * Whether a person may answer a complaint: nobody who had a part in the decision. `involved`: who prepared, voted on or
 * approved the list, checked or scored the file, or filed the complaint.
 */
export function mayAnswer(
  redress: { state: RedressState; involved: readonly string[] },
  accountId: string,
): Verdict<'move-not-allowed' | 'redress-by-another'> {
  if (!canMove(redressLifecycle, 'uphold', redress.state)) return denied('move-not-allowed');
  return redress.involved.includes(accountId) ? denied('redress-by-another') : ALLOWED;
}
