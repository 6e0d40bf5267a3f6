import { divideHalfUp } from '#app/kernel/money.ts';

/** I10: two scores differ too much when they lie more than this part of the higher one apart, in per cent. */
export const DIVERGENCE_PERCENT = 30;

/** Two or more readers before a file can be ranked. */
export const READERS = 2;

export function diverges(one: number, other: number): boolean {
  return Math.abs(one - other) * 100 > DIVERGENCE_PERCENT * Math.max(one, other);
}

export type Locked = { readonly reviewId: string; readonly totalHundredths: number };

/** What the locked sheets of a file come to. */
export type Settlement =
  | { readonly kind: 'readers-missing'; readonly missing: number }
  | { readonly kind: 'third-reader-missing' }
  | { readonly kind: 'settled'; readonly scoreHundredths: number; readonly used: readonly [string, string] };

/**
 * I10: the mean of two sheets that agree; where they diverge a third reader is needed, and the mean of the two closest
 * counts. Of two equally close pairs the higher one counts, so that doubt favours the applicant.
 */
export function settle(sheets: readonly Locked[]): Settlement {
  if (sheets.length < READERS) return { kind: 'readers-missing', missing: READERS - sheets.length };
  const sorted = sheets.toSorted((a, b) => b.totalHundredths - a.totalHundredths || (a.reviewId < b.reviewId ? -1 : 1));
  let best: readonly [Locked, Locked] | null = null;
  for (const [index, upper] of sorted.entries()) {
    const lower = sorted[index + 1];
    if (lower && (!best || gap(upper, lower) < gap(...best))) best = [upper, lower];
  }
  if (!best) throw new Error('two sheets make a pair');
  const [upper, lower] = best;
  if (sheets.length === READERS && diverges(upper.totalHundredths, lower.totalHundredths)) {
    return { kind: 'third-reader-missing' };
  }
  return {
    kind: 'settled',
    scoreHundredths: mean(upper.totalHundredths, lower.totalHundredths),
    used: [upper.reviewId, lower.reviewId],
  };
}

/** Distance between the highest and the lowest total; 0 for fewer than two. */
export function spread(totals: readonly number[]): number {
  return totals.length < READERS ? 0 : Math.max(...totals) - Math.min(...totals);
}

function gap(upper: Locked, lower: Locked): number {
  return upper.totalHundredths - lower.totalHundredths;
}

function mean(one: number, other: number): number {
  return Number(divideHalfUp(BigInt(one + other), 2n));
}
