import { z } from 'zod';
import { choice } from '#app/kernel/shapes.ts';

/** What a reviewer says before a file opens (I9). Words: `reviews.nature.<nature>`. */
export const NATURES = ['none', 'family', 'friendship', 'political', 'economic', 'organisational', 'other'] as const;
export type Nature = (typeof NATURES)[number];

export const conflictForm = z.object({ nature: choice(NATURES) });

/** A conflict declared once, as far as it matters for later assignments and votes. */
export type DeclaredConflict = {
  readonly accountId: string;
  readonly consortiumMemberId: string;
  readonly nature: Nature;
};

/**
 * I9: whether what was declared on an applicant's files keeps a person out of another of them: their own conflict
 * always, a colleague's only where it is their organisation's.
 */
export function keepsOut(
  declared: readonly DeclaredConflict[],
  person: { accountId: string; consortiumMemberId: string | null },
): 'own' | 'member' | null {
  const conflicts = declared.filter((each) => each.nature !== 'none');
  if (conflicts.some((each) => each.accountId === person.accountId)) return 'own';
  const ofMember = conflicts.some(
    (each) => each.nature === 'organisational' && each.consortiumMemberId === person.consortiumMemberId,
  );
  return ofMember ? 'member' : null;
}
