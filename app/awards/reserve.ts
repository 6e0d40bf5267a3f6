import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { fundable, outcomeField } from './award-list.ts';
import type { AwardLine } from './award.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';

/**
 * I14: whether the reserve of a told list may be drawn on: of the same call, until its date, where anything is held.
 * A list without a date has no reserve to draw on.
 */
export function decideReserve(
  base: { callId: string; reserveUntil: LocalDate | null },
  given: { callId: string; today: LocalDate; files: readonly Pick<ListedFile, 'passes' | 'state'>[] },
): Result<null, Refusal<'reserve-expired' | 'reserve-empty' | 'reserve-of-another-call'>> {
  if (base.callId !== given.callId) return refuse('reserve-of-another-call');
  if (base.reserveUntil === null || given.today > base.reserveUntil) return refuse('reserve-expired');
  return given.files.some(fundable) ? ok(null) : refuse('reserve-empty');
}

/** I14: a list from the reserve awards, or leaves in reserve. Nobody is turned down a second time. */
export function checkReserveLines(
  files: readonly ListedFile[],
  lines: readonly AwardLine[],
): Result<null, Refusal<'reserve-not-rejected'>> {
  const rejected = files.find((file) => {
    const line = lines.find((each) => each.applicationId === file.applicationId);
    return line?.outcome === 'reject' && fundable(file);
  });
  if (!rejected) return ok(null);
  const field = outcomeField(rejected.applicationId);
  return refuse('reserve-not-rejected', { field, values: { reference: rejected.reference } });
}
