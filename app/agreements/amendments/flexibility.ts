import { percentOf } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { BudgetHeading } from './amendment.ts';

/** How far a heading is from the last signed budget, and how far it may go with a notice alone. Minor units. */
export type HeadingMove = {
  readonly heading: Heading;
  readonly signedMinor: bigint;
  readonly nowMinor: bigint;
  readonly wantedMinor: bigint;
  /** I27: the distance from the signed amount that was used and is wanted together, up or down. */
  readonly movedMinor: bigint;
  /** What a notice may move in all. Nothing where the signed budget had nothing. */
  readonly allowedMinor: bigint;
  readonly above: boolean;
};

/**
 * I27: every heading against the last budget both sides signed. What earlier notices moved counts, since a notice
 * changes the budget and not the signed one: after +20 % there are 5 % left. A heading above the limit needs an addendum.
 */
export function headingMoves(
  headings: readonly BudgetHeading[],
  wanted: Readonly<Partial<Record<Heading, bigint>>>,
  flexibilityPercent: number,
): readonly HeadingMove[] {
  return headings.map(({ heading, amountMinor, signedMinor }) => {
    const wantedMinor = wanted[heading] ?? amountMinor;
    const movedMinor = wantedMinor < signedMinor ? signedMinor - wantedMinor : wantedMinor - signedMinor;
    const allowedMinor = floorPercent(signedMinor, flexibilityPercent);
    const above = movedMinor > allowedMinor;
    return { heading, signedMinor, nowMinor: amountMinor, wantedMinor, movedMinor, allowedMinor, above };
  });
}

/** I27: the most that cost under a heading may come to: the signed amount and its flexibility. Minor units. */
export function headingCeiling(signedMinor: bigint, flexibilityPercent: number): bigint {
  return signedMinor + floorPercent(signedMinor, flexibilityPercent);
}

/** Rounded down: a limit is not passed by a rounding. */
function floorPercent(minor: bigint, percent: number): bigint {
  const rounded = percentOf(minor, percent);
  return rounded * 10_000n > minor * BigInt(Math.round(percent * 100)) ? rounded - 1n : rounded;
}
