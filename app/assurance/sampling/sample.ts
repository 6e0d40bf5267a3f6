import { z } from 'zod';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, localDate, oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import type { reportRefusals } from '#app/reports/refusals.ts';
import type { assuranceRefusals } from '../refusals.ts';
import { METHODS, type Method } from './method.ts';
import type { PopulationLine } from './population.ts';

export type SampleRefusal = Refusal<
  keyof typeof assuranceRefusals | keyof typeof kernelRefusals | keyof typeof reportRefusals
>;

export const MOST_ITEMS = 200;

/** `populationSha256`: the population as the page showed it; another one is not drawn from unseen. */
export const sampleShape = z.object({
  method: choice(METHODS),
  size: wholeNumber({ min: 1, max: MOST_ITEMS }),
  seed: oneLine({ max: 60 }),
  from: localDate(),
  to: localDate(),
  populationSha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Something to draw from, and no more than there is: a sample of everything is the population. */
export function decidePlan(
  population: readonly PopulationLine[],
  plan: { readonly method: Method; readonly size: number },
): Result<null, Refusal<'population-empty' | 'sample-too-large'>> {
  const count = population.filter((line) => plan.method !== 'risk' || line.flags.length > 0).length;
  if (count === 0) return refuse('population-empty', { field: 'method' });
  return plan.size > count ? refuse('sample-too-large', { field: 'size', values: { count } }) : ok(null);
}

/** What happens to the evidence of one transaction. `safe-view`: seen where it is safe, not copied. Words: `sampling.step.<step>`. */
export const STEPS = ['requested', 'received', 'safe-view', 'tested'] as const;
export type Step = (typeof STEPS)[number];

export const stepShape = z.object({ step: choice(STEPS) });

/** Each step once; nothing comes in that nobody asked for; what is on record already can be tested at once. */
export function decideStep(
  step: Step,
  taken: readonly Step[],
): Result<Step, Refusal<'evidence-step-taken' | 'evidence-not-requested'>> {
  if (taken.includes(step)) return refuse('evidence-step-taken');
  if ((step === 'received' || step === 'safe-view') && !taken.includes('requested')) {
    return refuse('evidence-not-requested');
  }
  return ok(step);
}
