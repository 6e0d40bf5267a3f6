import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText, localDate, oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import type { AgreementState } from '../agreement-lifecycle.ts';

export const MOST_MILESTONES = 20;
export const MOST_PROOF_BYTES = 25_000_000;

/** The office may plan while the agreement is being made and while it runs. */
const PLANNED_IN: readonly AgreementState[] = [
  'drafted',
  'sent',
  'signed_by_grantee',
  'countersigned',
  'active',
  'suspended',
];

const optionalDay = z.union([z.literal('').transform(() => null), localDate()]);

export const planShape = z.object({
  condition: oneLine({ max: 200 }),
  proof: oneLine({ max: 300 }),
  expectedOn: optionalDay,
  instalment: z
    .union([z.literal('').transform(() => null), wholeNumber({ min: 1, max: 99 })], { error: 'field.choose' })
    .optional()
    .transform((typed) => typed ?? null),
});

const of = { milestone: idText(), version: wholeNumber({ min: 1, max: 999_999 }) };

export const claimShape = z.object({ ...of, reachedOn: localDate() });

export const decisionShape = z.object({
  ...of,
  outcome: choice(['confirmed', 'returned', 'dropped']),
  answer: oneLine({ max: 300, optional: true })
    .optional()
    .transform((typed) => typed ?? ''),
});

export type Frame = {
  readonly state: AgreementState;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly today: LocalDate;
};

export type MilestoneRefusal = Refusal<
  | 'milestone-agreement-over'
  | 'milestone-outside-period'
  | 'milestone-in-future'
  | 'milestone-answer-missing'
  | 'milestone-not-in-force'
  | 'milestone-no-instalment'
  | 'milestone-awaited'
  | 'too-many-milestones'
>;

/** Whether one more may be planned, and its day lies within the agreement. */
export function decidePlan(
  expectedOn: LocalDate | null,
  given: Frame & { readonly count: number },
): Result<null, MilestoneRefusal> {
  if (!PLANNED_IN.includes(given.state)) return refuse('milestone-agreement-over');
  if (given.count >= MOST_MILESTONES) return refuse('too-many-milestones', { values: { max: MOST_MILESTONES } });
  if (expectedOn !== null && (expectedOn < given.startsOn || expectedOn > given.endsOn)) {
    return refuse('milestone-outside-period', {
      field: 'expectedOn',
      values: { from: given.startsOn, to: given.endsOn },
    });
  }
  return ok(null);
}

/** The grantee says since when the condition is met: within the agreement, and not ahead of time. */
export function decideClaim(reachedOn: LocalDate, given: Frame): Result<null, MilestoneRefusal> {
  if (given.state !== 'active') return refuse('milestone-not-in-force');
  if (reachedOn > given.today) return refuse('milestone-in-future', { field: 'reachedOn' });
  if (reachedOn < given.startsOn) {
    return refuse('milestone-outside-period', {
      field: 'reachedOn',
      values: { from: given.startsOn, to: given.endsOn },
    });
  }
  return ok(null);
}

/** A proof that is sent back says what is lacking. */
export function decideAnswer(
  outcome: 'confirmed' | 'returned' | 'dropped',
  answer: string,
): Result<null, MilestoneRefusal> {
  return outcome === 'returned' && answer === '' ? refuse('milestone-answer-missing', { field: 'answer' }) : ok(null);
}

/** I20: a payment can wait for it only where the agreement has that instalment. @param numbers of its instalments */
export function decideInstalment(
  instalment: number | null,
  numbers: readonly number[],
): Result<null, MilestoneRefusal> {
  if (instalment === null || numbers.includes(instalment)) return ok(null);
  return refuse('milestone-no-instalment', { field: 'instalment' });
}

/** Whether it may be dropped: what a payment waits for stays, once the agreement was sent. */
export function mayDropIn(state: AgreementState, milestone: { readonly instalment: number | null }): boolean {
  return milestone.instalment === null || state === 'drafted';
}
