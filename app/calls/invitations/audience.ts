/** `public`: on the public pages. `invited`: for invited organisations alone, and nowhere else. Words: `calls.audience.<audience>`. */
export const AUDIENCES = ['public', 'invited'] as const;
export type Audience = (typeof AUDIENCES)[number];
