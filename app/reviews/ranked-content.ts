import { z } from 'zod';
import type { RankedEntry } from './ranking.ts';
import type { Scheme } from './scoring.ts';

/** What a fixed ranking says and its hash is taken of: references, codes and whole numbers (hundredths of points). */
export const rankedContent = z.object({
  call: z.string(),
  version: z.string(),
  passTotal: z.number().int(),
  criteria: z.array(
    z.object({
      code: z.string(),
      maximum: z.number().int(),
      weight: z.number().int(),
      minimum: z.number().int(),
    }),
  ),
  entries: z.array(
    z.object({
      reference: z.string(),
      rank: z.number().int(),
      scoreHundredths: z.number().int(),
      passes: z.boolean(),
      byCriterion: z.record(z.string(), z.number().int()),
      used: z.array(z.string()),
    }),
  ),
});

export type RankedContent = z.output<typeof rankedContent>;

export function rankedContentOf(
  call: { reference: string; currentVersionId: string | null },
  scheme: Scheme,
  entries: readonly RankedEntry[],
): RankedContent {
  return {
    call: call.reference,
    version: call.currentVersionId ?? '',
    passTotal: scheme.passTotal,
    criteria: scheme.criteria.map(({ code, maximum, weight, minimum = 0 }) => ({ code, maximum, weight, minimum })),
    entries: entries.map(({ reference, rank, scoreHundredths, passes, byCriterion, used }) => ({
      reference,
      rank,
      scoreHundredths,
      passes,
      byCriterion: { ...byCriterion },
      used: [...used],
    })),
  };
}
