import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const organisationRefusals = {
  'organisation-exists': 409,
  'organisation-already-yours': 409,
  'organisation-unknown': 422,
  'tie-member-unknown': 422,
  'register-own-member': 403,
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
  'consent-in-future': 422,
  'host-unknown': 422,
  'host-already': 409,
  'host-hosted': 409,
  'merge-done': 409,
  'merge-chain': 409,
  'merge-same-call': 409,
  'merge-own': 403,
  'payee-host-unknown': 409,
} as const satisfies Record<string, number>;

/** What a command of this room may answer instead of a value. */
export type OrganisationRefusal = Refusal<keyof typeof organisationRefusals | keyof typeof kernelRefusals>;
