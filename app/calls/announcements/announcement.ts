import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { oneLine, wholeNumber } from '#app/kernel/shapes.ts';

/** `seen`: the number of the record the writer saw; 0 for none. */
export const announcementShape = z.object({
  seen: wholeNumber({ min: 0, max: 999_999 }),
  authorityReference: oneLine({ max: 120, optional: true }),
  channels: oneLine({ max: 500, optional: true }),
});

/** A record says at least one of the two, or it says nothing. */
export function decideAnnouncement(given: {
  readonly authorityReference: string;
  readonly channels: string;
}): Result<null, Refusal<'announcement-empty'>> {
  const said = given.authorityReference !== '' || given.channels !== '';
  return said ? ok(null) : refuse('announcement-empty', { field: 'authorityReference' });
}
