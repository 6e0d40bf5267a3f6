import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText } from '#app/kernel/shapes.ts';

/** Why two descriptions are one third party. Words: `merging.ground.<ground>`. */
export const MERGE_GROUNDS = ['double-entry', 'renamed', 'same-body'] as const;
export type MergeGround = (typeof MERGE_GROUNDS)[number];

export const proposalShape = z.object({ kept: idText(), ground: choice(MERGE_GROUNDS) });

/** The lesser id first: a pair has one name, whichever way it is asked for. */
export function pairOf(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

/**
 * I5, I8, I9: whether two organisations may be proposed, or confirmed, as one. `chained`: the one that goes has others
 * merged into it, or the one that stays was merged itself. `inOneCall`: both have a live application to the same call.
 */
export function decideMerge(facts: {
  readonly merged: boolean;
  readonly chained: boolean;
  readonly inOneCall: boolean;
}): Result<null, Refusal<'merge-done' | 'merge-chain' | 'merge-same-call'>> {
  if (facts.merged) return refuse('merge-done');
  if (facts.chained) return refuse('merge-chain', { field: 'kept' });
  return facts.inOneCall ? refuse('merge-same-call') : ok(null);
}

/** Another person settles what one has proposed. */
export function decideSettling(
  proposal: { readonly proposedBy: string; readonly outcome: string | null },
  accountId: string,
): Result<null, Refusal<'merge-own' | 'merge-done'>> {
  if (proposal.outcome !== null) return refuse('merge-done');
  return proposal.proposedBy === accountId ? refuse('merge-own') : ok(null);
}
