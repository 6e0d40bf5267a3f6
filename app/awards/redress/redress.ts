import { z } from 'zod';
import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { choice, longText, wholeNumber } from '#app/kernel/shapes.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { redressLifecycle, type RedressState } from './redress-lifecycle.ts';

export const VERDICTS = ['uphold', 'reread', 'dismiss'] as const;
/** `reread` upholds too, by a second reading. Words: `redress.verdict.<verdict>`. */
export type RedressVerdict = (typeof VERDICTS)[number];

/** What a complaint is about. Words: `redress.about.<about>`. */
export type About = 'award' | 'eligibility' | 'shortlist';
/** What an upheld complaint leads to. */
export type Remedy = 'reserve' | 'eligible' | 'reading' | 'shortlisted';

export function aboutOf(told: { assessmentId: string | null; shortlistId: string | null }): About {
  if (told.shortlistId !== null) return 'shortlist';
  return told.assessmentId === null ? 'award' : 'eligibility';
}

/** What a complaint is about, as its events name it: the one id of the three that is there. */
export function complainedIds(told: {
  readonly decisionId: string | null;
  readonly assessmentId: string | null;
  readonly shortlistId: string | null;
}) {
  const { decisionId, assessmentId, shortlistId } = told;
  if (decisionId !== null) return { decisionId };
  return shortlistId === null ? { assessmentId } : { shortlistId };
}

/**
 * The verdicts a complaint may be answered by. A refused file is read for the first time, and a concept note that is
 * shortlisted after all is judged by its full proposal, so neither is read again.
 */
export function verdictsOn(about: About): readonly RedressVerdict[] {
  return about === 'award' ? VERDICTS : ['uphold', 'dismiss'];
}

/**
 * What a verdict leads to; null where it is dismissed. A refused file is eligible, and where the ranking is fixed already
 * it is read apart; a concept note is shortlisted; a list's file is held in reserve, or read again, as long as it was turned down or held in reserve.
 */
export function remedyOf(
  verdict: RedressVerdict,
  facts: { about: About; state: string; rankingFixed: boolean },
): Result<Remedy | null, Refusal<'reread-not-possible'>> {
  if (verdict === 'dismiss') return ok(null);
  if (facts.about === 'eligibility') return ok(facts.rankingFixed ? 'reading' : 'eligible');
  if (facts.about === 'shortlist') return verdict === 'uphold' ? ok('shortlisted') : refuse('reread-not-possible');
  if (verdict === 'uphold') return ok('reserve');
  const possible = facts.rankingFixed && (facts.state === 'rejected' || facts.state === 'reserve');
  return possible ? ok('reading') : refuse('reread-not-possible', { field: 'verdict' });
}

/**
 * Whether a person may order the second reading an upheld complaint asks for: who upheld it, or another without a part.
 */
export function mayOrder(
  redress: { remedy: string | null; decidedBy: string | null; involved: readonly string[] },
  accountId: string,
): Verdict<'move-not-allowed' | 'redress-by-another'> {
  if (redress.remedy !== 'reading') return denied('move-not-allowed');
  const own = redress.decidedBy === accountId;
  return own || !redress.involved.includes(accountId) ? ALLOWED : denied('redress-by-another');
}

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
 * approved the list, proposed or decided the shortlist, checked or scored the file, or filed the complaint.
 */
export function mayAnswer(
  redress: { state: RedressState; involved: readonly string[] },
  accountId: string,
): Verdict<'move-not-allowed' | 'redress-by-another'> {
  if (!canMove(redressLifecycle, 'uphold', redress.state)) return denied('move-not-allowed');
  return redress.involved.includes(accountId) ? denied('redress-by-another') : ALLOWED;
}
