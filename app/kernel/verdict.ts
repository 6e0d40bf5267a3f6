/** What a policy answers: yes, or no with the reason a page can show beside a disabled button. */
export type Verdict<Reason extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: Reason };

export const ALLOWED: Verdict<never> = { allowed: true };

export function denied<Reason extends string>(reason: Reason): Verdict<Reason> {
  return { allowed: false, reason };
}
