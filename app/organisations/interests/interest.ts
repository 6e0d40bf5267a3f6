import { z } from 'zod';
import { choice, idText } from '#app/kernel/shapes.ts';

/** What can tie a consortium member to a third party. Words: `interest.kind.<kind>`. */
export const TIE_KINDS = ['network', 'past-grant', 'mentoring', 'nomination', 'co-applicant', 'country-desk'] as const;
/** `assistance`: a person filled in for the group. It comes of itself and is never ended. */
export type TieKind = (typeof TIE_KINDS)[number] | 'assistance';

/**
 * I9: a hard tie bars the member and everybody of it from the third party's files, scores, votes, approvals and
 * payments; a soft one is shown to who assigns.
 */
export function isHard(kind: TieKind): boolean {
  return kind !== 'country-desk';
}

/** What a person's member has to do with a third party without being barred by it, each kind once. */
export function softKindsOf(
  ties: readonly { readonly consortiumMemberId: string; readonly kind: TieKind }[],
  consortiumMemberId: string,
): readonly TieKind[] {
  const kinds = ties.flatMap((tie) => (tie.consortiumMemberId === consortiumMemberId ? [tie.kind] : []));
  return [...new Set(kinds)].filter((kind) => !isHard(kind));
}

export const tieShape = z.object({ member: idText(), kind: choice(TIE_KINDS) });

export const tieEndShape = z.object({ tie: idText() });
