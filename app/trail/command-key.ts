/** Identifies one attempt of one person at one form: the hidden key, and a hash of what was sent with it. */
export type IdempotencyKey = { readonly value: string; readonly bodyHash: string };

/** For reactions, schedules and seeds: a key that says what it is for. */
export function namedKey(value: string): IdempotencyKey {
  return { value, bodyHash: '' };
}
