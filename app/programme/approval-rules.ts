import { z } from 'zod';
import type { Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { choice, idText, longText, optionalAmount, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import type { ApprovalTier } from './approval-tiers.ts';
import type { ProgrammeRefusal } from './refusals.ts';

/** Rows of the form: the first begins at nothing, the others at an amount. */
export const TIER_ROWS = [1, 2, 3, 4] as const;

/** How payments of a programme are approved. Amounts in minor units; `limitMinor` null: no limit. */
export type ApprovalRules = { readonly tiers: readonly ApprovalTier[]; readonly limitMinor: bigint | null };

/** The same, with the row of the form each tier was typed in, and how long a changed account waits (I22); as before where nothing is said. */
export type TypedRules = ApprovalRules & { readonly rows?: readonly number[]; readonly coolOffHours?: number };

/** The form of a new version: rows `from-2`, `approvals-2`, `lead-2`; a row without an amount is not used. */
export function rulesShape(currency: Currency) {
  const people = choice(['2', '3']);
  return z
    .object({
      'approvals-1': people,
      'lead-1': ticked(),
      'from-2': optionalAmount(currency),
      'approvals-2': people,
      'lead-2': ticked(),
      'from-3': optionalAmount(currency),
      'approvals-3': people,
      'lead-3': ticked(),
      'from-4': optionalAmount(currency),
      'approvals-4': people,
      'lead-4': ticked(),
      limit: optionalAmount(currency),
      coolOff: wholeNumber({ min: 24, max: 336 }),
      reason: longText({ max: 500 }),
    })
    .transform((given) => {
      const used = TIER_ROWS.flatMap((row) => {
        const fromMinor = row === 1 ? 0n : given[`from-${row}`];
        const approvals = given[`approvals-${row}`] === '3' ? (3 as const) : (2 as const);
        return fromMinor === null ? [] : [{ row, tier: { fromMinor, approvals, lead: given[`lead-${row}`] } }];
      });
      const tiers: readonly ApprovalTier[] = used.map(({ tier }) => tier);
      return {
        tiers,
        rows: used.map(({ row }) => row),
        limitMinor: given.limit,
        coolOffHours: given.coolOff,
        reason: given.reason,
      };
    });
}

export const outcomeShape = z.object({ ruleId: idText() });

/** I21: tiers rise, none asks less than the one below it, and the limit is above the last of them. Named is the row it is about. */
export function decideRules({ tiers, limitMinor, rows = [] }: TypedRules): Result<null, ProgrammeRefusal> {
  const [first, ...others] = tiers;
  if (!first || first.fromMinor !== 0n) return refuse('approval-tiers-order');
  let below = first;
  for (const [index, tier] of others.entries()) {
    const row = rows[index + 1] ?? index + 2;
    if (tier.fromMinor <= below.fromMinor) return refuse('approval-tiers-order', { field: `from-${row}` });
    if (tier.approvals < below.approvals) return refuse('approval-tiers-weaker', { field: `approvals-${row}` });
    if (below.lead && !tier.lead) return refuse('approval-tiers-weaker', { field: `lead-${row}` });
    below = tier;
  }
  const low = limitMinor !== null && limitMinor <= below.fromMinor;
  return low ? refuse('approval-limit-low', { field: 'limit' }) : ok(null);
}

/** I21: what one person proposed, another puts in force or refuses. */
export function decideRulesOutcome(
  proposal: { readonly proposedBy: string; readonly outcome: string | null } | null,
  person: string,
): Result<null, ProgrammeRefusal> {
  if (!proposal || proposal.outcome !== null) return refuse('move-not-allowed');
  return proposal.proposedBy === person ? refuse('approval-rules-by-another') : ok(null);
}
