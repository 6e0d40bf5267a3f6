/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const agreementRefusals = {
  'agreement-outside-action': 422,
  'agreement-period-reversed': 422,
  'modality-reason-missing': 422,
  'plan-not-exact': 422,
  'plan-amount-zero': 422,
  'plan-dates-unordered': 422,
  'plan-advance-too-high': 422,
  'budget-not-exact': 422,
  'agreement-not-confirmed': 422,
  'agreement-changed': 409,
  'agreement-signed-by-you': 403,
  'agreement-checks-not-clear': 409,
  'agreement-award-gone': 409,
} as const satisfies Record<string, number>;
