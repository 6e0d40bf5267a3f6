import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { HEADINGS, isHeading, type Heading } from '#app/programme/headings.ts';

/** Minor units of the agreement's currency. */
export type HeadingAmount = { readonly heading: Heading; readonly amountMinor: bigint };

/** Where an amount goes that came without a budget (a lump sum). */
const WITHOUT_BUDGET: Heading = 'other-costs';

/**
 * I19: the budget asked for, by heading, scaled to what was awarded, to the cent: each heading is rounded down, and
 * the cents left over go to the headings that lost most.
 */
export function scaleBudget(
  lines: readonly { readonly heading: string; readonly amountMinor: bigint }[],
  amountMinor: bigint,
): HeadingAmount[] {
  const asked = HEADINGS.map((heading) => ({
    heading,
    minor: lines.reduce((sum, line) => sum + (headingOf(line.heading) === heading ? line.amountMinor : 0n), 0n),
  })).filter((each) => each.minor > 0n);
  if (asked.length === 0) return [{ heading: WITHOUT_BUDGET, amountMinor }];
  const amounts = spread(
    asked.map((each) => each.minor),
    amountMinor,
  );
  return asked.map(({ heading }, place) => ({ heading, amountMinor: amounts[place] ?? 0n }));
}

/**
 * I1, I19: an amount in the proportion of parts, to the cent: each is rounded down, and the cents left over go to those
 * that lost most. Parts of nothing leave all of it to the first.
 */
export function spread(parts: readonly bigint[], amountMinor: bigint): bigint[] {
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total === 0n) return parts.map((_, place) => (place === 0 ? amountMinor : 0n));
  const scaled = parts.map((part, place) => {
    return { place, floor: (part * amountMinor) / total, lost: (part * amountMinor) % total };
  });
  const left = amountMinor - scaled.reduce((sum, each) => sum + each.floor, 0n);
  const raised = new Set(
    scaled
      .toSorted((a, b) => (a.lost === b.lost ? a.place - b.place : a.lost > b.lost ? -1 : 1))
      .slice(0, Number(left))
      .map((each) => each.place),
  );
  return scaled.map(({ place, floor }) => floor + (raised.has(place) ? 1n : 0n));
}

/** I19: headings add up to the amount of the agreement. */
export function decideBudget(
  headings: readonly HeadingAmount[],
  amountMinor: bigint,
): Result<readonly HeadingAmount[], Refusal<'budget-not-exact'>> {
  const total = headings.reduce((sum, each) => sum + each.amountMinor, 0n);
  const first = headings[0]?.heading ?? WITHOUT_BUDGET;
  return total === amountMinor ? ok(headings) : refuse('budget-not-exact', { field: `heading.${first}` });
}

export function headingOf(text: string): Heading {
  return isHeading(text) ? text : WITHOUT_BUDGET;
}
