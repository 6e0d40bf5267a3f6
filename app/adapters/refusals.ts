/** Every "no" of the adapters and its HTTP status. Words: `refusal.<code>` in the catalogue room `adapters`. */
export const adapterRefusals = {
  'file-wrong-type': 422,
  'file-empty': 422,
  'file-too-large': 422,
  'file-name-bad': 422,
  'file-infected': 422,
  'sheet-unreadable': 422,
  'sheet-too-large': 422,
  'name-not-latin': 422,
  'payment-batch-empty': 409,
  'payment-amount-not-positive': 409,
  'payment-reference-wrong': 409,
  'payment-iban-wrong': 409,
  'payment-bic-wrong': 409,
  'payment-account-wrong': 409,
  'payment-address-incomplete': 409,
} as const satisfies Record<string, number>;
