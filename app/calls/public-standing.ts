import type { Instant } from '#app/kernel/instant.ts';
import type { CallState } from './call-lifecycle.ts';
import { standingAt, type CallDates } from './deadline.ts';

/** How the public list groups calls. Words: `calls.standing.<standing>`. */
export const PUBLIC_STANDINGS = ['open', 'upcoming', 'closed'] as const;
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number];

/** A published call as a visitor sees it; the clock decides when the schedule has not run yet. */
export function publicStanding(call: CallDates & { readonly state: CallState }, at: Instant): PublicStanding {
  if (call.state === 'approved') return 'upcoming';
  return call.state === 'open' && standingAt(call, at) !== 'over' ? 'open' : 'closed';
}
