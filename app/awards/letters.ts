import { z } from 'zod';
import { BRUSSELS } from '#app/i18n/locales.ts';
import { addDays, utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isLocalDate } from '#app/kernel/instant.ts';
import { localDate, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { instantInZone } from '#app/kernel/zoned-time.ts';

/** Last days of what the letters set in motion, and when they leave; `releaseAt` null is at once. */
export type LetterDates = {
  readonly acceptUntil: LocalDate;
  readonly redressUntil: LocalDate;
  /** I14 */
  readonly reserveUntil: LocalDate;
  readonly releaseAt: Instant | null;
};

/** Days a letter gives unless the office says otherwise: to accept, to complain, to draw on the reserve. */
const DAYS = { accept: 14, redress: 10, reserve: 180 } as const;

export function proposeDates(at: Instant): Omit<LetterDates, 'releaseAt'> {
  const after = (days: number) => utcDate(addDays(at, days));
  return {
    acceptUntil: after(DAYS.accept),
    redressUntil: after(DAYS.redress),
    reserveUntil: after(DAYS.reserve),
  };
}

/** The release lies ahead, and every last day after the day the letters leave. */
export function decideDates(
  dates: LetterDates,
  at: Instant,
): Result<LetterDates, Refusal<'release-past' | 'letter-date-early'>> {
  if (dates.releaseAt && dates.releaseAt <= at) return refuse('release-past', { field: 'releaseOn' });
  const leaves = utcDate(dates.releaseAt ?? at);
  for (const field of ['acceptUntil', 'redressUntil', 'reserveUntil'] as const) {
    if (dates[field] <= leaves) return refuse('letter-date-early', { field });
  }
  return ok(dates);
}

/** The form of the letters: the last days, and an hour of Brussels to wait for where they do not leave at once. */
export const lettersShape = z
  .object({
    version: wholeNumber({ min: 1, max: 1_000_000 }),
    read: ticked({ required: true }),
    acceptUntil: localDate(),
    redressUntil: localDate(),
    reserveUntil: localDate(),
    releaseOn: z.string().default(''),
    releaseTime: z.string().default(''),
  })
  .transform(({ releaseOn, releaseTime, read: _, ...rest }, ctx) => {
    const [day, time] = [releaseOn.trim(), releaseTime.trim()];
    if (day === '' && time === '') return { ...rest, releaseAt: null };
    if (!isLocalDate(day)) ctx.addIssue({ code: 'custom', path: ['releaseOn'], message: 'field.notADate', params: {} });
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
      ctx.addIssue({ code: 'custom', path: ['releaseTime'], message: 'field.notATime', params: {} });
    }
    return ctx.issues.length > 0 ? z.NEVER : { ...rest, releaseAt: instantInZone(day, time, BRUSSELS) };
  });
