import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { localDate, oneLine, wholeNumber } from '#app/kernel/shapes.ts';

/** `told`: how many such records the writer saw of this debt. */
export const authorityReportShape = z.object({
  toldOn: localDate(),
  authorityReference: oneLine({ max: 120 }),
  told: wholeNumber({ min: 0, max: 999_999 }),
});

/** The day lies between the day the debt was found and today, both days of UTC and included. */
export function decideAuthorityReport(
  toldOn: LocalDate,
  days: { readonly detectedOn: LocalDate; readonly today: LocalDate },
): Result<null, Refusal<'authority-told-day'>> {
  const fits = toldOn >= days.detectedOn && toldOn <= days.today;
  const values = { from: days.detectedOn, to: days.today };
  return fits ? ok(null) : refuse('authority-told-day', { field: 'toldOn', values });
}
