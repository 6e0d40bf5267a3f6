import { z } from 'zod';
import { choice, localDate, oneLine } from '#app/kernel/shapes.ts';
import { CHECK_KINDS, CHECK_RESULTS } from './due-diligence.ts';

/** The form of one dated check. */
export const checkShape = z.object({
  kind: choice(CHECK_KINDS),
  result: choice(CHECK_RESULTS),
  source: oneLine({ max: 120 }),
  sourceDate: localDate(),
});

export type NewCheck = z.output<typeof checkShape>;
