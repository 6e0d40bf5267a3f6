import { z } from 'zod';
import { choice, idText } from '#app/kernel/shapes.ts';

/** What can tie a consortium member to a third party. Words: `interest.kind.<kind>`. */
export const TIE_KINDS = ['network', 'past-grant', 'mentoring', 'nomination', 'co-applicant', 'country-desk'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/**
 * I9: a hard tie bars the member and everybody of it from the third party's files, scores, votes, approvals and
 * payments; a soft one is shown to who assigns.
 */
export function isHard(kind: TieKind): boolean {
  return kind !== 'country-desk';
}

export const tieShape = z.object({ member: idText(), kind: choice(TIE_KINDS) });

export const tieEndShape = z.object({ tie: idText() });
