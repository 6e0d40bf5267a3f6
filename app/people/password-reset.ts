import { z } from 'zod';
import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import type { Refusal } from '#app/kernel/result.ts';
import { oneLine } from '#app/kernel/shapes.ts';
import { CODE_FIELD } from './account.ts';
import type { NewPasswordRefusal } from './new-password.server.ts';

/** AU-7: how long the code of a forgotten password counts after it was mailed. */
export const RESET_MINUTES = 60;

/** The form is no way to fill a stranger's mailbox. */
const MAILED_AGAIN_AFTER_MINUTES = 5;

export type ResetRefusal = Refusal<'reset-code-wrong' | 'wait-before-trying'> | NewPasswordRefusal;

export const resetAskedShape = z.object({ email: oneLine({ max: 254 }) });

export const resetShape = z.object({
  email: oneLine({ max: 254 }),
  [CODE_FIELD]: oneLine({ max: 40 }),
  password: z.string().refine((text) => text !== '', { error: 'field.required' }),
});

type Open = { readonly mailedAt: Instant; readonly expiresAt: Instant };

/**
 * What asking once more leads to: a code of its own, the same code by another mail, or nothing, since the last mail
 * left a moment ago. `open`: the one that waits, if any.
 */
export function stepOfReset(open: Open | null, at: Instant): 'new' | 'again' | 'wait' {
  if (!open || open.expiresAt <= at) return 'new';
  return addMinutes(open.mailedAt, MAILED_AGAIN_AFTER_MINUTES) > at ? 'wait' : 'again';
}

/** Nobody is let in who is kept out, or who has not chosen a password yet: that one comes from the administrator. */
export function mayReset(account: { readonly state: string; readonly oneTimePassword: boolean }): boolean {
  return account.state === 'active' && !account.oneTimePassword;
}
