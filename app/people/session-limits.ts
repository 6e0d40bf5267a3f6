import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import { isStaff, type Role } from '#app/kernel/roles.ts';

/** SE-2, in minutes: how long a session may rest, and how long it may last. */
export type SessionLimits = { readonly idleMinutes: number; readonly lastsMinutes: number };

const APPLICANT: SessionLimits = { idleMinutes: 30, lastsMinutes: 12 * 60 };
const STAFF: SessionLimits = { idleMinutes: 15, lastsMinutes: 8 * 60 };
/** While the second factor is owed: long enough to find the telephone and to set one up. */
const CONFINED: SessionLimits = { idleMinutes: 15, lastsMinutes: 15 };

export function sessionLimits(about: { roles: readonly Role[]; confined: boolean }): SessionLimits {
  if (about.confined) return CONFINED;
  return about.roles.some(isStaff) ? STAFF : APPLICANT;
}

/** A session touched at `at` rests until then, but never outlives its end. */
export function idleEnd(at: Instant, limits: SessionLimits, endsAt: Instant): Instant {
  const rest = addMinutes(at, limits.idleMinutes);
  return rest < endsAt ? rest : endsAt;
}

/** The last visit is written down once a minute at most: reading pages must not mean writing rows. */
export function isTouchDue(lastSeenAt: Instant, at: Instant): boolean {
  return addMinutes(lastSeenAt, 1) <= at;
}
