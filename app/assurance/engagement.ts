import { z } from 'zod';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText, localDate, oneLine } from '#app/kernel/shapes.ts';
import { instantInZone } from '#app/kernel/zoned-time.ts';
import type { AuditProfile } from '#app/ledger/ledger-scope.server.ts';
import type { assuranceRefusals } from './refusals.ts';

export type AssuranceRefusal = Refusal<keyof typeof assuranceRefusals | keyof typeof kernelRefusals>;

/** AZ-6: an auditor's account opens for this long at most; a longer audit is a new engagement. */
export const LONGEST_ENGAGEMENT_DAYS = 90;

/** The days of an engagement are those of Brussels. */
const ZONE = 'Europe/Brussels';
const DAY_MS = 86_400_000;

/** I39: who may look at which days of the books, from when and until when (exclusive). */
export type EngagementTerms = {
  readonly accountId: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly profile: AuditProfile;
  /** Where the grant contract names the controller; empty in the protected profile. */
  readonly mandate: string;
};

export type EngagementStanding = 'ahead' | 'running' | 'ended';

export const engagementShape = z.object({
  accountId: idText(),
  periodFrom: localDate(),
  periodTo: localDate(),
  startsOn: localDate(),
  endsOn: localDate(),
  profile: choice(['protected', 'full']),
  mandate: oneLine({ max: 200, optional: true }).default(''),
});

/** Without a profile an engagement is protected. */
export type EngagementAsked = Omit<z.output<typeof engagementShape>, 'profile' | 'mandate'> &
  Partial<Pick<z.output<typeof engagementShape>, 'profile' | 'mandate'>>;

export const endShape = z.object({ engagementId: idText() });

/** I39: both days included; the period is one of the books, not of the calendar's future or another action. */
export function decideEngagement(
  asked: EngagementAsked,
  given: { at: Instant; action: { startsOn: LocalDate; endsOn: LocalDate }; others: readonly Window[] },
): Result<EngagementTerms, AssuranceRefusal> {
  const { accountId, periodFrom, periodTo, startsOn, endsOn, profile = 'protected', mandate = '' } = asked;
  const { action } = given;
  if (periodFrom > periodTo || periodFrom < action.startsOn) {
    return refuse('engagement-period', { field: 'periodFrom', values: { from: action.startsOn } });
  }
  if (profile === 'full' && mandate === '') return refuse('engagement-without-mandate', { field: 'mandate' });
  if (startsOn > endsOn) return refuse('engagement-ends-before-start', { field: 'endsOn' });
  const startsAt = instantInZone(startsOn, '00:00', ZONE);
  const endsAt = instantInZone(dayAfter(endsOn), '00:00', ZONE);
  if (endsAt <= given.at) return refuse('engagement-in-past', { field: 'endsOn' });
  if (daysBetween(startsOn, endsOn) >= LONGEST_ENGAGEMENT_DAYS) {
    return refuse('engagement-too-long', { field: 'endsOn', values: { days: LONGEST_ENGAGEMENT_DAYS } });
  }
  if (given.others.some((other) => other.startsAt < endsAt && other.endsAt > startsAt)) {
    return refuse('engagement-overlaps', { field: 'startsOn' });
  }
  return ok({ accountId, periodFrom, periodTo, startsAt, endsAt, profile, mandate: profile === 'full' ? mandate : '' });
}

type Window = { readonly startsAt: Instant; readonly endsAt: Instant };

export function standingAt(window: Window, at: Instant): EngagementStanding {
  if (window.endsAt <= at) return 'ended';
  return window.startsAt <= at ? 'running' : 'ahead';
}

/**
 * The window of an engagement that is ended now. One that has not begun becomes a moment in the past: what was agreed
 * stays in the trail.
 */
export function endedAt(window: Window, at: Instant): Window {
  return window.startsAt < at
    ? { startsAt: window.startsAt, endsAt: at }
    : { startsAt: new Date(at.getTime() - 1), endsAt: at };
}

function dayAfter(day: LocalDate): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function daysBetween(first: LocalDate, last: LocalDate): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS;
}
