import { z } from 'zod';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { choice, oneLine } from '#app/kernel/shapes.ts';
import type { RetentionRefusal } from './refusals.ts';

/** What a hold can stand over. Words: `retention.subject.<kind>`. */
export const HELD_KINDS = ['agreement', 'organisation', 'call', 'programme'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

/** Why. Words: `retention.reason.<reason>`. */
export const HOLD_REASONS = ['audit', 'investigation', 'court', 'recovery', 'complaint'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** A hold is placed over what a reference names, with the file number of whoever asked for it: no name, no story. */
export const holdShape = z.object({
  kind: choice(HELD_KINDS),
  reference: oneLine({ max: 40 }),
  reason: choice(HOLD_REASONS),
  caseReference: oneLine({ max: 40, optional: true }).refine((text) => /^[\p{L}\p{N} ./:-]*$/u.test(text), {
    error: 'field.forbiddenCharacters',
  }),
});

/** I36: the step this person's lift is: the first suspends nothing yet, the second, by somebody else, ends the hold. */
export function decideLift(
  lifts: readonly { readonly accountId: string }[],
  accountId: string,
): Result<1 | 2, RetentionRefusal> {
  if (lifts.length >= 2) return refuse('hold-lifted');
  if (lifts.some((lift) => lift.accountId === accountId)) return refuse('second-custodian-needed');
  return ok(lifts.length === 0 ? 1 : 2);
}
