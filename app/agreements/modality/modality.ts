import { z } from 'zod';
import { INSTALMENT_PLANS, type InstalmentPlan } from '#app/calls/call-content.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, longText, wholeNumber } from '#app/kernel/shapes.ts';
import type { Rating } from '#app/organisations/risk/questionnaire.ts';

/**
 * How an agreement is paid and looked at. The plan is also the rhythm of reports: one before each later instalment, and
 * the final one. `sample`: per cent of a report's cost lines whose evidence is looked at.
 */
export type Modality = { readonly plan: InstalmentPlan; readonly sample: number };

const SAMPLES: Readonly<Record<Rating, number>> = { low: 10, medium: 30, high: 100 };
/** Where nobody has assessed the third party: as for a middling risk. */
const UNRATED_SAMPLE = 30;

/**
 * What a rating proposes. Low, or no rating: the plan the call published. Medium: at most half in advance. High: less
 * than half in advance, a report before each of two later payments, and every cost line looked at. Where costs are
 * reimbursed nothing is paid in advance, whoever it is.
 */
export function proposeModality(rating: Rating | null, callPlan: InstalmentPlan): Modality {
  if (rating === null) return { plan: callPlan, sample: UNRATED_SAMPLE };
  if (callPlan === 'reimbursement') return { plan: callPlan, sample: SAMPLES[rating] };
  if (rating === 'high') return { plan: '40/40/20', sample: SAMPLES.high };
  const plan = rating === 'medium' && advanceOf(callPlan) > 50 ? '50/40/10' : callPlan;
  return { plan, sample: SAMPLES[rating] };
}

/** Per cent that is paid first. */
function advanceOf(plan: InstalmentPlan): number {
  return Number(plan.split('/')[0]);
}

/** How many of a report's cost lines have their evidence looked at: the share, rounded up to whole lines. */
export function linesToLookAt(lines: number, sample: number): number {
  return Math.ceil((lines * sample) / 100);
}

/** Whoever departs from the proposal says why. */
export function decideModality(
  proposed: Modality,
  given: Modality & { reason: string },
): Result<null, Refusal<'modality-reason-missing'>> {
  const same = given.plan === proposed.plan && given.sample === proposed.sample;
  if (!same && given.reason === '') return refuse('modality-reason-missing', { field: 'reason' });
  return ok(null);
}

export const modalityShape = z.object({
  version: z.coerce.number().int().positive(),
  plan: choice(INSTALMENT_PLANS),
  sample: wholeNumber({ min: 1, max: 100 }),
  reason: longText({ max: 1_000, optional: true }).default(''),
});
