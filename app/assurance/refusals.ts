/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const assuranceRefusals = {
  'engagement-not-an-auditor': 422,
  'engagement-period': 422,
  'engagement-ends-before-start': 422,
  'engagement-in-past': 422,
  'engagement-too-long': 422,
  'engagement-overlaps': 409,
  'engagement-ended': 409,
  'engagement-without-mandate': 422,
  'terms-accepted-before': 409,
  'terms-not-accepted': 403,
  'identities-closed': 403,
  'item-not-found': 404,
  'downloads-do-not-reconcile': 409,
} as const satisfies Record<string, number>;
