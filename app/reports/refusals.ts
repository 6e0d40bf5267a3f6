/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const reportRefusals = {
  'cost-outside-period': 422,
  'cost-paid-too-early': 422,
  'cost-in-future': 422,
  'cost-heading-not-in-budget': 422,
  'cost-vat-above-amount': 422,
  'cost-too-small': 422,
  'too-many-costs': 409,
  'too-much-evidence': 409,
  'narrative-missing': 409,
  'indicator-incomplete': 422,
  'report-not-confirmed': 422,
  'line-undecided': 422,
  'accepted-above-claim': 422,
  'disallow-code-missing': 422,
  'vat-recoverable': 422,
} as const satisfies Record<string, number>;
