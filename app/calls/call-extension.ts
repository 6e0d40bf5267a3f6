import { z } from 'zod';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import { localDate, longText, timeOfDay } from '#app/kernel/shapes.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { instantInZone } from '#app/kernel/zoned-time.ts';
import type { CallState } from './call-lifecycle.ts';
import type { Intake } from './rounds/intake.ts';
import { lastMoment, type CallDates } from './deadline.ts';

/** Days after the last moment within which an outage before it can still be answered. */
export const EXTENDABLE_DAYS = 3;

/**
 * I7: a deadline may be moved for an outage while the call is open, and within three days of its last moment when the
 * schedule has closed it since; not once eligibility and reviews have begun.
 */
export function mayExtend(
  call: CallDates & { readonly state: CallState; readonly intake: Intake },
  at: Instant,
): Verdict<'call-not-extendable'> {
  const open = call.intake !== 'round' && (call.state === 'open' || reopens(call));
  return open && at <= addDays(lastMoment(call), EXTENDABLE_DAYS) ? ALLOWED : denied('call-not-extendable');
}

/** A rolling call that was closed early, or its money used up, is not opened again by an outage. */
function reopens(call: { readonly state: CallState; readonly intake: Intake }): boolean {
  return call.state === 'closed' && call.intake === 'deadline';
}

/** Asking for an extension: when the portal was out of order, and the new deadline on the clock of the call's zone. */
export function extensionShape(call: { readonly deadlineZone: string }) {
  return z
    .object({ reason: longText({ max: 1_000 }), deadlineOn: localDate(), deadlineTime: timeOfDay() })
    .transform(({ deadlineOn, deadlineTime, reason }) => ({
      reason,
      deadlineAt: instantInZone(deadlineOn, deadlineTime, call.deadlineZone),
    }));
}
