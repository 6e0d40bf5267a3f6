import { z } from 'zod';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { addDays, utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, longText } from '#app/kernel/shapes.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { LONGEST_REASON } from '../eligibility.ts';

export const LOOK_VERDICTS = ['confirmed', 'sent-back'] as const;
export type LookVerdict = (typeof LOOK_VERDICTS)[number];

export type Assessed = {
  readonly outcome: 'eligible' | 'ineligible';
  readonly assessedBy: string;
  readonly looked: LookVerdict | null;
};

/** A refusal nobody has looked at a second time: the file waits for it. */
export function isPending(assessment: Assessed | null): boolean {
  return assessment !== null && assessment.outcome === 'ineligible' && assessment.looked === null;
}

/** A refusal stands when another person than the one who proposed it has confirmed it. */
export function mayLook(actor: Actor, assessment: Assessed): Verdict<'second-look-own' | 'second-look-not-due'> {
  if (!isPending(assessment)) return denied('second-look-not-due');
  return assessment.assessedBy === actorReference(actor) ? denied('second-look-own') : ALLOWED;
}

/** Whoever sends a refusal back says why; who confirms may. */
export function decideLook(given: {
  verdict: LookVerdict;
  reason: string;
}): Result<null, Refusal<'second-look-reason'>> {
  if (given.verdict === 'sent-back' && given.reason === '') return refuse('second-look-reason', { field: 'reason' });
  return ok(null);
}

/** Days an applicant has to complain of a decision, unless the office says otherwise. */
export const REDRESS_DAYS = 10;

/** Last day on which a refusal confirmed at this instant may be complained of. */
export function lastDayToComplain(confirmedAt: Instant): LocalDate {
  return utcDate(addDays(confirmedAt, REDRESS_DAYS));
}

export const lookShape = z.object({
  version: z.coerce.number().int().positive(),
  verdict: choice(LOOK_VERDICTS),
  reason: longText({ max: LONGEST_REASON, optional: true }).default(''),
});
