import { z } from 'zod';
import { localDate } from '#app/kernel/shapes.ts';
import type { LocalDate } from '#app/kernel/instant.ts';

export type AmendedDates = { readonly number: number; readonly periodTo?: LocalDate; readonly dueOn: LocalDate };

const shape = z.object({
  reports: z
    .array(z.object({ number: z.number().int(), periodTo: localDate().optional(), dueOn: localDate() }))
    .optional(),
});

/** The dates of reports in the event of an amendment that took effect; none where it moved none. */
export function amendedDates(effect: unknown): readonly AmendedDates[] {
  const { reports = [] } = shape.parse(effect);
  return reports.map(({ periodTo, ...rest }) => ({ ...rest, ...(periodTo === undefined ? {} : { periodTo }) }));
}
