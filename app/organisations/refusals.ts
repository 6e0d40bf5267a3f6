import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const organisationRefusals = {
  'organisation-exists': 409,
  'organisation-already-yours': 409,
  'tie-member-unknown': 422,
  'risk-reason-missing': 422,
  'check-source-in-future': 422,
  'check-by-screening': 409,
  'check-second-person': 403,
  'payee-proposer': 403,
  'payee-own-organisation': 403,
  'call-back-missing': 422,
  'call-back-no-number': 409,
  'call-back-number-new': 409,
  'too-many-parties': 409,
  'no-list': 409,
  'list-malformed': 422,
  'list-unknown': 422,
  'list-empty': 422,
  'list-known': 409,
  'list-older': 409,
  'list-from-future': 422,
  'list-shrunk': 409,
  'hit-judged-before': 403,
  'hit-own-organisation': 403,
  'too-many-invitations': 409,
  'invited-already': 409,
  'member-already': 409,
  'invitation-code-wrong': 422,
  'payee-host-unknown': 409,
} as const satisfies Record<string, number>;

/** What a command of this room may answer instead of a value. */
export type OrganisationRefusal = Refusal<keyof typeof organisationRefusals | keyof typeof kernelRefusals>;
