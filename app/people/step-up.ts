import { z } from 'zod';
import type { Refusal } from '#app/kernel/result.ts';
import { oneLine } from '#app/kernel/shapes.ts';
import { CODE_FIELD } from './account.ts';

/** AU-6: what a person confirms an act with. The code of the second factor, or the password of who has none. */
export const FACTORS = ['totp', 'password'] as const;
export type Factor = (typeof FACTORS)[number];

/** Why a confirmation is not taken; `session-over`: the account is gone. */
export type StepUpRefusal = Refusal<'code-not-accepted' | 'password-not-yours' | 'wait-before-trying' | 'session-over'>;

/** The field of a form that asks for it. Neither is ever printed again. */
export const PROOF_FIELDS = { totp: CODE_FIELD, password: 'password' } as const satisfies Record<Factor, string>;

const SHAPES = {
  totp: z.object({ [PROOF_FIELDS.totp]: oneLine({ max: 20 }) }).transform((sent) => ({ proof: sent.code })),
  password: z
    .object({ [PROOF_FIELDS.password]: z.string().refine((typed) => typed !== '', { error: 'field.required' }) })
    .transform((sent) => ({ proof: sent.password })),
} as const satisfies Record<Factor, z.ZodType<{ proof: string }>>;

/** The shape of that field, read as `proof`; to be joined to the shape of the form it stands in. */
export function stepUpShape(factor: Factor): z.ZodType<{ proof: string }> {
  return SHAPES[factor];
}
