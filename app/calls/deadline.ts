import { addMinutes, type Instant } from '#app/kernel/instant.ts';

/** The two instants that decide, and the minutes granted to slow lines after the second. */
export type CallDates = {
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly graceMinutes: number;
};

export type Standing = 'not-yet' | 'running' | 'grace' | 'over';

/** The last instant at which an application is taken. */
export function lastMoment(call: CallDates): Instant {
  return addMinutes(call.deadlineAt, call.graceMinutes);
}

/**
 * I7: where a call stands by the server's clock. The deadline itself still counts, and so does the last moment of
 * grace; one millisecond later it is over. Zones play no part: instants are compared.
 */
export function standingAt(call: CallDates, at: Instant): Standing {
  if (at < call.opensAt) return 'not-yet';
  if (at <= call.deadlineAt) return 'running';
  return at <= lastMoment(call) ? 'grace' : 'over';
}

export type TimeLeft =
  | { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number }
  | { readonly unit: 'over' };

/** The time left in the largest unit that says something, rounded down; below one minute it counts as one. */
export function timeLeft(deadlineAt: Instant, at: Instant): TimeLeft {
  const minutes = Math.floor((deadlineAt.getTime() - at.getTime()) / 60_000);
  if (at > deadlineAt) return { unit: 'over' };
  if (minutes >= 48 * 60) return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
  if (minutes >= 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'minutes', count: Math.max(1, minutes) };
}
