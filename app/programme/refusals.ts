import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const programmeRefusals = {
  'programme-exists': 409,
  'consortium-leads-wrong': 422,
  'consortium-code-twice': 422,
  'fx-no-receipt': 409,
  'rate-missing': 409,
  'rates-unreadable': 422,
  'rates-unreachable': 409,
  'rates-not-published': 409,
  'rates-offline': 409,
  'witness-known': 409,
  'witnesses-enough': 409,
  'period-not-over': 422,
  'period-closed-before': 422,
  'period-reason-missing': 422,
  'period-asked-by-you': 403,
  'approval-tiers-order': 422,
  'approval-tiers-weaker': 422,
  'approval-limit-low': 422,
  'approval-rules-open': 409,
  'approval-rules-by-another': 403,
  'programme-rules-unchanged': 422,
  'programme-rules-period': 422,
  'programme-rules-envelope': 422,
  'programme-rules-fx': 422,
  'programme-rules-calls': 422,
  'programme-rules-cap': 422,
  'programme-rules-start': 422,
  'programme-rules-end': 422,
  'programme-rules-open': 409,
  'programme-rules-by-another': 403,
  'consortium-lead-kept': 409,
  'consortium-own-member': 409,
  'consortium-last-administrator': 409,
  'programme-account-same': 422,
  'programme-account-differs': 422,
  'programme-account-open': 409,
  'programme-account-by-another': 403,
  'entry-exists': 409,
  'entry-place-unknown': 422,
  'entry-last-of-call': 409,
} as const satisfies Record<string, number>;

/** What a command of this room may answer instead of a value. */
export type ProgrammeRefusal = Refusal<keyof typeof programmeRefusals | keyof typeof kernelRefusals>;
