import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const retentionRefusals = {
  'balance-before-the-end': 422,
  'balance-in-future': 422,
  'law-before-balance': 422,
  'hold-subject-unknown': 422,
  'hold-lifted': 409,
  'second-custodian-needed': 403,
  'nothing-due': 409,
  'disposal-open': 409,
  'list-changed': 409,
  'list-names-recused': 403,
  'retention-not-begun': 409,
  'retention-running': 409,
  'retention-held': 409,
} as const satisfies Record<string, number>;

export type RetentionRefusal = Refusal<keyof typeof retentionRefusals | keyof typeof kernelRefusals>;
