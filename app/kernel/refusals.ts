/** The "no"s any room may say, and their HTTP status. Words: `refusal.<code>` in the catalogue room `kernel`. */
export const kernelRefusals = {
  'not-found': 404,
  stale: 409,
  'move-not-allowed': 409,
  'key-used-for-another-form': 422,
  'role-may-not': 403,
} as const satisfies Record<string, number>;
