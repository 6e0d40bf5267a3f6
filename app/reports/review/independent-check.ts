import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { amount, choice } from '#app/kernel/shapes.ts';

/** What an independent expert says of a report. Words: `reports.opinion.<opinion>`. */
export const OPINIONS = ['clean', 'qualified', 'adverse'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const MOST_OPINION_BYTES = 25_000_000;

export const opinionShape = z.object({
  opinion: choice(OPINIONS),
  examined: amount('EUR'),
  exceptions: amount('EUR', { allowZero: true }),
});

export type OpinionRefusal = Refusal<'opinion-above-claim' | 'opinion-exceptions-above' | 'opinion-not-clean'>;

/** Euro cents: no more was looked at than is claimed, no more found than looked at, and nothing found where it is clean. */
export function decideOpinion(
  given: { readonly opinion: Opinion; readonly examined: bigint; readonly exceptions: bigint },
  claimedMinor: bigint,
): Result<null, OpinionRefusal> {
  const { opinion, examined, exceptions } = given;
  if (examined > claimedMinor) return refuse('opinion-above-claim', { field: 'examined' });
  if (exceptions > examined) return refuse('opinion-exceptions-above', { field: 'exceptions' });
  if (opinion === 'clean' && exceptions > 0n) return refuse('opinion-not-clean', { field: 'opinion' });
  return ok(null);
}
