import { z } from 'zod';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { choice, email, idText, oneLine, ticked } from '#app/kernel/shapes.ts';
import { STAFF_ROLES } from './role-groups.ts';

/** What the forms of this room send. Passwords are taken as typed: nothing is trimmed. */

const typedPassword = () => z.string().refine((text) => text !== '', { error: 'field.required' });
const code = () => oneLine({ max: 20 });

export const signInShape = z.object({ email: oneLine({ max: 254 }), password: typedPassword() });

/** The field of a second factor's code. */
export const CODE_FIELD = 'code';

export const codeShape = z.object({ [CODE_FIELD]: code() });

export const secondFactorShape = z.object({ code: code(), password: z.string().optional() });

export const registrationShape = z.object({
  alias: oneLine({ max: 60 }),
  fullName: oneLine({ max: 120 }),
  email: email(),
  password: typedPassword(),
});

export const preferencesShape = z.object({ language: choice(LANGUAGES), mailNotices: ticked() });

export const passwordChangeShape = z.object({ currentPassword: typedPassword(), password: typedPassword() });

export const invitationShape = z.object({
  alias: oneLine({ max: 60 }),
  fullName: oneLine({ max: 120 }),
  email: email(),
  role: choice(STAFF_ROLES),
  memberId: idText(),
  language: choice(LANGUAGES),
});

export const grantShape = z.object({ accountId: idText(), role: choice(STAFF_ROLES), memberId: idText() });

export const membershipEndShape = z.object({ membershipId: idText() });

export const suspensionShape = z.object({ accountId: idText(), to: choice(['suspended', 'active']) });

/** What the operator answers to make a first account. */
export const firstAccountShape = z.object({
  alias: oneLine({ max: 60 }),
  fullName: oneLine({ max: 120 }),
  email: email(),
  language: choice(LANGUAGES),
});
