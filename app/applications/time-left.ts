import type { Instant } from '#app/kernel/instant.ts';

/** Whole days, hours and minutes until a deadline; null once it has passed. Words: `applications.left.*`. */
export type TimeLeft = { readonly days: number; readonly hours: number; readonly minutes: number };

export function timeLeft(deadlineAt: Instant, at: Instant): TimeLeft | null {
  const minutes = Math.floor((deadlineAt.getTime() - at.getTime()) / 60_000);
  if (minutes < 0) return null;
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}
