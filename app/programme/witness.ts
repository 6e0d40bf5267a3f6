import { z } from 'zod';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, email, oneLine } from '#app/kernel/shapes.ts';

/** More would be a mailing list. */
const MOST = 10;

/** The form for a witness. The address should be an office's, not a person's. */
export const witnessShape = z.object({
  name: oneLine({ max: 120 }),
  email: email(),
  language: choice(LANGUAGES),
});

export type NewWitness = z.output<typeof witnessShape>;

/** AT-3: whether a programme with so many witnesses takes another; `known`: whether one has the address already. */
export function decideWitness(
  standing: number,
  known: boolean,
): Result<null, Refusal<'witness-known' | 'witnesses-enough'>> {
  if (known) return refuse('witness-known', { field: 'email' });
  return standing < MOST ? ok(null) : refuse('witnesses-enough', { values: { most: MOST } });
}
