import { z } from 'zod';
import { idText, longText, ticked } from '#app/kernel/shapes.ts';
import { reasonField } from '../award-list.ts';
import type { ShortlistLine } from './shortlist.ts';

/** A note of the ranking as the form knows it; what is below a threshold has no fields. */
type FormFile = { readonly applicationId: string; readonly open: boolean };

const LONGEST_REASON = 1_000;

/** The name of a note's tick. */
export function noteField(applicationId: string): string {
  return `note.${applicationId}`;
}

/** A tick and a reason for every note that may be shortlisted. */
export function shortlistShape(files: readonly FormFile[]) {
  const fields = files
    .filter((file) => file.open)
    .flatMap(({ applicationId }): [string, z.ZodType][] => [
      [noteField(applicationId), ticked()],
      [reasonField(applicationId), longText({ max: LONGEST_REASON, optional: true }).default('')],
    ]);
  return z.object(Object.fromEntries(fields));
}

/** What was sent, as lines in the order of the ranking. */
export function shortlistIn(
  files: readonly FormFile[],
  sent: Readonly<Record<string, unknown>>,
): readonly ShortlistLine[] {
  return files.map(({ applicationId, open }) => {
    const reason = sent[reasonField(applicationId)];
    const shortlisted = open && sent[noteField(applicationId)] === true;
    return { applicationId, shortlisted, reason: !shortlisted && typeof reason === 'string' ? reason : '' };
  });
}

export const decidingShape = z.object({ shortlist: idText(), seen: ticked({ required: true }) });
export const sendingBackShape = z.object({ shortlist: idText(), reason: longText({ max: LONGEST_REASON }) });
