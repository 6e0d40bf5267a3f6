import { totalOf, type PopulationLine } from './population.ts';
import { seededOrder, seededStart } from './seeded-order.ts';

export type MonetaryUnits = {
  /** At or above the interval: taken with certainty. */
  readonly certain: readonly PopulationLine[];
  /** Hit by a step through the rest, in the order of the steps. */
  readonly hit: readonly PopulationLine[];
};

/**
 * Monetary unit sampling, systematic: the interval is the total divided by the number of items. What reaches the interval
 * is taken with certainty and set aside, and the interval is made anew from the rest, until nothing reaches it. The rest
 * is put into the seeded order, and one euro per interval is taken, from a seeded start.
 */
export function monetaryUnits(
  lines: readonly PopulationLine[],
  { size, seed }: { size: number; seed: string },
): MonetaryUnits {
  const { certain, rest, left } = splitAtInterval(lines, BigInt(size));
  const total = totalOf(rest);
  if (left === 0n || total === 0n) return { certain, hit: [] };
  // Whole numbers only: a cent counts `left` times, so that the interval is `total` exactly.
  let next = seededStart(seed, total);
  let after = 0n;
  const hit: PopulationLine[] = [];
  for (const line of seededOrder(rest, seed)) {
    after += line.amountMinor * left;
    if (next >= after) continue;
    hit.push(line);
    next += total;
  }
  return { certain, hit };
}

function splitAtInterval(lines: readonly PopulationLine[], size: bigint) {
  const certain: PopulationLine[] = [];
  let rest = lines;
  let left = size;
  for (;;) {
    const total = totalOf(rest);
    const high = rest.filter((line) => line.amountMinor * left >= total);
    if (left === 0n || high.length === 0) return { certain, rest, left };
    certain.push(...high);
    rest = rest.filter((line) => !high.includes(line));
    left -= BigInt(high.length);
  }
}
