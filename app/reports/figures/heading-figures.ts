import { headingCeiling } from '#app/agreements/amendments/flexibility.ts';
import type { BudgetLine } from '#app/agreements/budget-line.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';

/** Euro cents against a budget. */
type Figure = {
  readonly budgetMinor: bigint;
  /** Reports before this one: accepted, or claimed where nothing is decided yet. */
  readonly earlierMinor: bigint;
  readonly claimedMinor: bigint;
  /** Null while this report is not decided. */
  readonly acceptedMinor: bigint | null;
  readonly leftMinor: bigint;
};

export type LineFigure = Figure & { readonly number: number; readonly description: string };

/** One heading with its lines, which add up to it. I27: limits are the heading's, lines have none of their own. */
export type HeadingFigure = Figure & {
  readonly heading: Heading;
  readonly standing: Standing;
  readonly lines: readonly LineFigure[];
};

/** I27: how a heading stands to its budget. `flexible`: above it, within the share that needs only a notice. */
export type Standing = 'within' | 'flexible' | 'above';

type Claim = {
  readonly heading: Heading;
  readonly budgetLineId: string;
  readonly eurMinor: bigint;
  readonly acceptedEurMinor: bigint | null;
};

type Earlier = { readonly heading: Heading; readonly budgetLineId: string; readonly minor: bigint };

/** Every heading of the budget and every other that something was claimed under, in the order of the budget. */
export function headingFigures(given: {
  budget: readonly { readonly heading: Heading; readonly amountMinor: bigint; readonly signedMinor: bigint }[];
  budgetLines: readonly Pick<BudgetLine, 'id' | 'heading' | 'number' | 'description' | 'amountMinor'>[];
  earlier: readonly Earlier[];
  lines: readonly Claim[];
  flexibilityPercent: number;
}): readonly HeadingFigure[] {
  return HEADINGS.flatMap((heading) => {
    const budgeted = given.budget.find((each) => each.heading === heading);
    const earlier = given.earlier.filter((each) => each.heading === heading);
    const claims = given.lines.filter((line) => line.heading === heading);
    if (!budgeted && earlier.length === 0 && claims.length === 0) return [];
    const figure = figureOf(budgeted?.amountMinor ?? 0n, { earlier, claims });
    const lines = given.budgetLines.flatMap((line): LineFigure[] => {
      if (line.heading !== heading) return [];
      const own = <Each extends { readonly budgetLineId: string }>(all: readonly Each[]) =>
        all.filter((each) => each.budgetLineId === line.id);
      const { number, description, amountMinor } = line;
      return [{ number, description, ...figureOf(amountMinor, { earlier: own(earlier), claims: own(claims) }) }];
    });
    const { budgetMinor, leftMinor } = figure;
    const signedMinor = budgeted?.signedMinor ?? 0n;
    const used = budgetMinor - leftMinor;
    const standing = standingOf({ budgetMinor, signedMinor, used, percent: given.flexibilityPercent });
    return [{ heading, ...figure, standing, lines }];
  });
}

function figureOf(
  budgetMinor: bigint,
  { earlier, claims }: { earlier: readonly Earlier[]; claims: readonly Claim[] },
): Figure {
  const earlierMinor = earlier.reduce((sum, each) => sum + each.minor, 0n);
  const claimedMinor = claims.reduce((sum, claim) => sum + claim.eurMinor, 0n);
  const decided = claims.length > 0 && claims.every((claim) => claim.acceptedEurMinor !== null);
  const acceptedMinor = decided ? claims.reduce((sum, claim) => sum + (claim.acceptedEurMinor ?? 0n), 0n) : null;
  const leftMinor = budgetMinor - earlierMinor - (acceptedMinor ?? claimedMinor);
  return { budgetMinor, earlierMinor, claimedMinor, acceptedMinor, leftMinor };
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
