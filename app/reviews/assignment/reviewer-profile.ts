import { z } from 'zod';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { wholeNumber } from '#app/kernel/shapes.ts';

/** What a reviewer says of themselves; codes only, no name and no free text. */
export type ReviewerProfile = {
  readonly languages: readonly Language[];
  /** Codes of activities of the programme. */
  readonly themes: readonly string[];
  readonly countries: readonly string[];
  readonly capacity: number | null;
};

/** Nothing was said yet: asked for every language, without limit. */
export const NO_PROFILE: ReviewerProfile = { languages: [], themes: [], countries: [], capacity: null };

const noLimit = z.literal('').transform(() => null);

export const profileShape = z.object({
  'languages[]': z.array(z.enum(LANGUAGES, { error: 'field.choose' })).default([]),
  'themes[]': z.array(z.string().max(40)).max(100).default([]),
  'countries[]': z
    .array(z.string().regex(/^[A-Z]{2}$/, { error: 'field.choose' }))
    .max(300)
    .default([]),
  capacity: z
    .string()
    .trim()
    .pipe(z.union([noLimit, wholeNumber({ min: 0, max: 1000 })])),
});
