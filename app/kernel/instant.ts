/** A point in time, UTC, millisecond grain. Pure code takes it as an argument and never asks the clock. */
export type Instant = Date;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A calendar month, `YYYY-MM`; the grain of exchange rates. */
export type Month = string;

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

/** The UTC calendar day of an instant. */
export function utcDate(at: Instant): LocalDate {
  return at.toISOString().slice(0, 10);
}

export function addDays(at: Instant, days: number): Instant {
  return new Date(at.getTime() + days * 86_400_000);
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return new Date(at.getTime() + minutes * 60_000);
}

/** `2026-02-31` and the like are no dates. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
