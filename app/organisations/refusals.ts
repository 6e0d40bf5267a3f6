import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const organisationRefusals = {
  'organisation-exists': 409,
  'organisation-already-yours': 409,
  'check-source-in-future': 422,
  'payee-proposer': 403,
  'payee-own-organisation': 403,
  'call-back-missing': 422,
} as const satisfies Record<string, number>;

/** What a command of this room may answer instead of a value. */
export type OrganisationRefusal = Refusal<keyof typeof organisationRefusals | keyof typeof kernelRefusals>;
