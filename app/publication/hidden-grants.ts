import type { Currency } from '#app/kernel/money.ts';
import { divideHalfUp } from '#app/kernel/money.ts';
import type { GrantFacts, PublicGrant } from './public-grant.ts';
import { LEAST } from './place-ladder.ts';

/** What is said of all grants that have no line of their own, together. */
export type HiddenGrants = { readonly count: number; readonly minor: bigint; readonly currency: Currency };

const STEP = 10_000_00n;

/** I42: number and rounded sum of the grants without a line; null while they are fewer than five. */
export function hiddenGrants(all: readonly GrantFacts[], shown: readonly PublicGrant[]): HiddenGrants | null {
  const seen = new Set(shown.map(({ code }) => code));
  const hidden = all.filter(({ publicCode }) => !seen.has(publicCode));
  const [first] = hidden;
  if (!first || hidden.length < LEAST) return null;
  const minor = hidden.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return { count: hidden.length, minor: divideHalfUp(minor, STEP) * STEP, currency: first.currency };
}
