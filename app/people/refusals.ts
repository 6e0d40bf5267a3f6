/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const peopleRefusals = {
  'sign-in-failed': 422,
  'wait-before-trying': 429,
  'code-not-accepted': 422,
  'second-factor-exists': 409,
  'session-over': 409,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-too-common': 422,
  'password-has-context': 422,
  'password-unchanged': 422,
  'password-not-yours': 422,
  'email-taken': 409,
  'roles-do-not-mix': 409,
  'role-already-held': 409,
  'own-roles': 409,
  'last-owner': 409,
} as const satisfies Record<string, number>;
