import { headingCeiling } from '#app/agreements/amendments/flexibility.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';

/** Euro cents of one budget heading. */
export type HeadingFigure = {
  readonly heading: Heading;
  readonly budgetMinor: bigint;
  /** Reports before this one: accepted, or claimed where nothing is decided yet. */
  readonly earlierMinor: bigint;
  readonly claimedMinor: bigint;
  /** Null while this report is not decided. */
  readonly acceptedMinor: bigint | null;
  readonly leftMinor: bigint;
  readonly standing: Standing;
};

/** I27: how a heading stands to its budget. `flexible`: above it, within the share that needs only a notice. */
export type Standing = 'within' | 'flexible' | 'above';

type Line = {
  readonly heading: Heading;
  readonly eurMinor: bigint;
  readonly acceptedEurMinor: bigint | null;
};

/** Every heading of the budget and every other that something was claimed under, in the order of the budget. */
export function headingFigures(given: {
  budget: readonly { readonly heading: Heading; readonly amountMinor: bigint; readonly signedMinor: bigint }[];
  earlier: readonly { readonly heading: Heading; readonly minor: bigint }[];
  lines: readonly Line[];
  flexibilityPercent: number;
}): readonly HeadingFigure[] {
  return HEADINGS.flatMap((heading) => {
    const budgeted = given.budget.find((each) => each.heading === heading);
    const earlierMinor = given.earlier.find((each) => each.heading === heading)?.minor ?? 0n;
    const lines = given.lines.filter((line) => line.heading === heading);
    if (!budgeted && earlierMinor === 0n && lines.length === 0) return [];
    const budgetMinor = budgeted?.amountMinor ?? 0n;
    const claimedMinor = lines.reduce((sum, line) => sum + line.eurMinor, 0n);
    const decided = lines.length > 0 && lines.every((line) => line.acceptedEurMinor !== null);
    const acceptedMinor = decided ? lines.reduce((sum, line) => sum + (line.acceptedEurMinor ?? 0n), 0n) : null;
    const used = earlierMinor + (acceptedMinor ?? claimedMinor);
    const signedMinor = budgeted?.signedMinor ?? 0n;
    const standing = standingOf({ budgetMinor, signedMinor, used, percent: given.flexibilityPercent });
    const leftMinor = budgetMinor - used;
    return [{ heading, budgetMinor, earlierMinor, claimedMinor, acceptedMinor, leftMinor, standing }];
  });
}

/** I27: what was used of a heading, against its budget and how far the signed one may be left with a notice. */
export function standingOf(given: {
  budgetMinor: bigint;
  signedMinor: bigint;
  used: bigint;
  percent: number;
}): Standing {
  if (given.used <= given.budgetMinor) return 'within';
  return given.used <= headingCeiling(given.signedMinor, given.percent) ? 'flexible' : 'above';
}

/** Sums of the table's last row. */
export function figureTotals(figures: readonly HeadingFigure[]) {
  const sum = (of: (figure: HeadingFigure) => bigint) => figures.reduce((total, each) => total + of(each), 0n);
  return {
    budgetMinor: sum((each) => each.budgetMinor),
    earlierMinor: sum((each) => each.earlierMinor),
    claimedMinor: sum((each) => each.claimedMinor),
    acceptedMinor: sum((each) => each.acceptedMinor ?? 0n),
    leftMinor: sum((each) => each.leftMinor),
  };
}
