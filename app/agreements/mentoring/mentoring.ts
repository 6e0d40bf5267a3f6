import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText, localDate, longText } from '#app/kernel/shapes.ts';
import type { AgreementState } from '../agreement-lifecycle.ts';

/** Words: `mentoring.kind.<kind>`. */
export const CONTACT_KINDS = ['mentoring', 'peer_exchange', 'visit', 'call'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** From the day both have signed until the grant is closed. */
const RECORDED_IN: readonly AgreementState[] = ['active', 'suspended', 'closing'];

const LONGEST = 3000;

export const entryShape = z.object({
  kind: choice(CONTACT_KINDS),
  heldOn: localDate(),
  topics: longText({ max: LONGEST }),
  agreed: longText({ max: LONGEST, optional: true }),
  note: longText({ max: LONGEST, optional: true }),
  corrects: z
    .union([z.literal('').transform(() => null), idText()])
    .optional()
    .transform((typed) => typed ?? null),
});

export const answerShape = z.object({ entry: idText(), body: longText({ max: LONGEST }) });

export type MentoringRefusal = Refusal<
  | 'mentoring-not-in-force'
  | 'mentoring-outside-period'
  | 'mentoring-in-future'
  | 'mentoring-corrected-before'
  | 'mentoring-by-another'
>;

type Frame = { readonly state: AgreementState; readonly startsOn: LocalDate; readonly today: LocalDate };

/** I17: whether a contact of that day may be written down, or stand in for an older entry of the same person. */
export function decideEntry(
  given: { readonly heldOn: LocalDate; readonly by: string },
  frame: Frame,
  corrected: { readonly recordedBy: string; readonly correctedBy: string | null } | null,
): Result<null, MentoringRefusal> {
  if (!mayRecordIn(frame.state)) return refuse('mentoring-not-in-force');
  if (given.heldOn > frame.today) return refuse('mentoring-in-future', { field: 'heldOn' });
  if (given.heldOn < frame.startsOn) {
    return refuse('mentoring-outside-period', { field: 'heldOn', values: { from: frame.startsOn } });
  }
  if (!corrected) return ok(null);
  if (corrected.recordedBy !== given.by) return refuse('mentoring-by-another');
  return corrected.correctedBy === null ? ok(null) : refuse('mentoring-corrected-before');
}

export function mayRecordIn(state: AgreementState): boolean {
  return RECORDED_IN.includes(state);
}

/** EX-1: the note is read by the named roles of the office, and by who wrote it; never by the organisation. */
export function mayReadNote(
  reader: { readonly accountId: string; readonly office: boolean; readonly namedRole: boolean },
  entry: { readonly recordedBy: string },
): boolean {
  return reader.office && (reader.namedRole || reader.accountId === entry.recordedBy);
}
