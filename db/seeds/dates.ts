import { addDays, utcDate, type Instant } from '#app/kernel/instant.ts';

/** Noon of a day `days` from another, so that a story never meets midnight. */
export function daysFrom(at: Instant, days: number, hour = 12): Instant {
  return new Date(`${utcDate(addDays(at, days))}T${String(hour).padStart(2, '0')}:00:00Z`);
}
