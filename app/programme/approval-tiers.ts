/** How many people approve a payment from an amount on, and whether one of them is the overall lead. EUR cents. */
export type ApprovalTier = { readonly fromMinor: bigint; readonly approvals: 2 | 3; readonly lead: boolean };

/** What a new programme begins with: two people; from EUR 40 000 one of them the overall lead; from EUR 50 000 three. */
export const FIRST_TIERS: readonly ApprovalTier[] = [
  { fromMinor: 0n, approvals: 2, lead: false },
  { fromMinor: 40_000_00n, approvals: 2, lead: true },
  { fromMinor: 50_000_00n, approvals: 3, lead: true },
];

/** I21: never fewer than two, whatever is configured. */
const LEAST: ApprovalTier = { fromMinor: 0n, approvals: 2, lead: false };

/** I21: the tier an amount falls into: the highest one it reaches. */
export function tierOf(tiers: readonly ApprovalTier[], amountMinor: bigint): ApprovalTier {
  return tiers.reduce(
    (best, tier) => (tier.fromMinor <= amountMinor && tier.fromMinor >= best.fromMinor ? tier : best),
    LEAST,
  );
}
