import { addMinutes, type Instant } from '#app/kernel/instant.ts';

/** Earlier attempts no longer count against anybody. */
export const ATTEMPTS_REMEMBERED_MINUTES = 15;

/** Seconds before the first, second, third … attempt; the last one holds for all that follow. */
const WAITS = [0, 0, 0, 6, 12, 42] as const;
const LONGEST = 42;

/** Attempts at one account that were let through, as instants with how many fell on each. */
export type Attempts = readonly { readonly at: Instant; readonly hits: number }[];

/**
 * RL-1, RL-2: how many seconds the next attempt has to wait; 0: it may go ahead. The delay grows so that no minute
 * sees more than five attempts, and stops at 42 seconds: whoever tries somebody else's account can slow its holder
 * down, never lock the holder out. Attempts turned away while waiting do not count.
 */
export function secondsToWait(attempts: Attempts, at: Instant): number {
  const counted = attempts.filter((attempt) => addMinutes(attempt.at, ATTEMPTS_REMEMBERED_MINUTES) > at);
  const count = counted.reduce((sum, attempt) => sum + attempt.hits, 0);
  const last = Math.max(0, ...counted.map((attempt) => attempt.at.getTime()));
  const wait = WAITS[count] ?? LONGEST;
  return Math.max(0, Math.ceil((last + wait * 1000 - at.getTime()) / 1000));
}
