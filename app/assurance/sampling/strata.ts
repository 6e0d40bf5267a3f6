import { totalOf, type PopulationLine } from './population.ts';

/**
 * How many items each heading gets: one each first, the greatest amount first; then, place by place, the heading with the
 * greatest amount per place it would have (highest averages), never more than it has lines. Ties by the name of the heading.
 */
export function placesByHeading(lines: readonly PopulationLine[], size: number): ReadonlyMap<string, number> {
  const strata = [...new Set(lines.map((line) => line.heading))].toSorted().map((heading) => {
    const members = lines.filter((line) => line.heading === heading);
    return { heading, count: members.length, amount: totalOf(members), places: 0 };
  });
  for (let given = 0; given < size; given += 1) {
    const open = strata.filter((stratum) => stratum.places < stratum.count);
    const first = open.some((stratum) => stratum.places === 0) ? open.filter((stratum) => stratum.places === 0) : open;
    const [next] = first.toSorted(byAverage);
    if (!next) break;
    next.places += 1;
  }
  return new Map(strata.map(({ heading, places }) => [heading, places]));
}

type Stratum = { readonly amount: bigint; readonly places: number };

/** Without division: a/(p+1) against b/(q+1). The sort is stable, so ties stay in the order of the headings. */
function byAverage(one: Stratum, other: Stratum): number {
  const mine = one.amount * BigInt(other.places + 1);
  const theirs = other.amount * BigInt(one.places + 1);
  return mine > theirs ? -1 : mine < theirs ? 1 : 0;
}
