/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const publicationRefusals = {
  'publication-held': 409,
  'grantee-wants-less': 409,
  'publish-from-missing': 422,
  'not-held': 409,
  'release-by-another': 403,
  'redaction-running': 409,
  'derogation-dates': 422,
  'authority-reference-missing': 422,
  'derogation-own-request': 403,
  'derogation-approved-before': 403,
  'derogation-over': 409,
  'harm-in-future': 422,
} as const satisfies Record<string, number>;
