import { z } from 'zod';
import { DIVERGENCE_PERCENT } from './divergence.ts';
import { linesOfLots, type Lot } from './lots.ts';
import type { RankedEntry } from './ranking.ts';
import type { Scheme } from './scoring.ts';

/** Minor units as digits: canonical JSON knows no large numbers. */
const minor = z.string().regex(/^\d{1,18}$/);

/** What a fixed ranking says and its hash is taken of: references, codes and whole numbers (hundredths of points). */
export const rankedContent = z.object({
  call: z.string(),
  version: z.string(),
  passTotal: z.number().int(),
  divergencePercent: z.number().int(),
  currency: z.string(),
  criteria: z.array(
    z.object({
      code: z.string(),
      maximum: z.number().int(),
      weight: z.number().int(),
      minimum: z.number().int(),
    }),
  ),
  lots: z.array(z.object({ code: z.string().nullable(), envelopeMinor: minor })),
  /** What a later version was made for, and the version before it; absent in the first. */
  revision: z
    .object({
      number: z.number().int(),
      reason: z.literal('complaint-upheld'),
      reread: z.string(),
      previous: z.object({ number: z.number().int(), sha256: z.string() }),
    })
    .optional(),
  entries: z.array(
    z.object({
      reference: z.string(),
      rank: z.number().int(),
      lot: z.string().nullable(),
      scoreHundredths: z.number().int(),
      passes: z.boolean(),
      basis: z.enum(['mean', 'consensus']),
      byCriterion: z.record(z.string(), z.number().int()),
      used: z.array(z.string()),
      requestedMinor: minor,
      aboveLine: z.boolean(),
    }),
  ),
});

export type RankedContent = z.output<typeof rankedContent>;

type FileMoney = { readonly requestedMinor: bigint; readonly lot: string | null };

/** The content to fix. `money`: what each application asks for, and in which lot, by application. */
export function rankedContentOf(
  call: { reference: string; currentVersionId: string | null; currency: string; lots: readonly Lot[] },
  scheme: Scheme,
  given: { entries: readonly RankedEntry[]; money: ReadonlyMap<string, FileMoney> },
): RankedContent {
  const files = given.entries.map((entry) => {
    const { requestedMinor, lot } = given.money.get(entry.applicationId) ?? { requestedMinor: 0n, lot: null };
    return { ...entry, requestedMinor, lot };
  });
  const above = new Set(linesOfLots(files, call.lots).flatMap((line) => line.above));
  return {
    call: call.reference,
    version: call.currentVersionId ?? '',
    passTotal: scheme.passTotal,
    divergencePercent: scheme.divergencePercent ?? DIVERGENCE_PERCENT,
    currency: call.currency,
    criteria: scheme.criteria.map(({ code, maximum, weight, minimum = 0 }) => ({ code, maximum, weight, minimum })),
    lots: call.lots.map(({ code, envelopeMinor }) => ({ code, envelopeMinor: envelopeMinor.toString() })),
    entries: files.map(({ applicationId, requestedMinor, byCriterion, used, ...entry }) => ({
      ...entry,
      byCriterion: { ...byCriterion },
      used: [...used],
      requestedMinor: requestedMinor.toString(),
      aboveLine: above.has(applicationId),
    })),
  };
}
