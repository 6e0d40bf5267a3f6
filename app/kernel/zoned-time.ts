import type { Instant, LocalDate } from './instant.ts';

/** True for a zone this runtime's tz database knows, such as `Europe/Brussels`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Minutes the zone's wall clock is ahead of UTC at that instant. */
export function offsetMinutes(at: Instant, zone: string): number {
  const parts = wallClock(at, zone);
  return Math.round((parts - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/**
 * The instant at which the zone's wall clock shows `date` and `time` (`HH:MM`).
 * In a spring gap the clock never shows that time: the instant after the gap is returned.
 * In an autumn overlap it shows it twice: the first one is returned.
 */
export function instantInZone(date: LocalDate, time: string, zone: string): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const before = offsetMinutes(new Date(wall - 86_400_000), zone);
  const after = offsetMinutes(new Date(wall + 86_400_000), zone);
  const candidates = [wall - before * 60_000, wall - after * 60_000].toSorted((a, b) => a - b);
  const fitting = candidates.find((ms) => wallClock(new Date(ms), zone) === wall);
  return new Date(fitting ?? wall - before * 60_000);
}

/** The zone's wall clock at that instant, as if it were UTC milliseconds (seconds grain). */
function wallClock(at: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second'));
}
