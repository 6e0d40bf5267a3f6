import { divideHalfUp } from '#app/kernel/money.ts';

/** I10: how far apart two scores may lie unless the call says otherwise, in per cent of the higher one. */
export const DIVERGENCE_PERCENT = 30;

/** Two or more readers before a file can be ranked. */
export const READERS = 2;

export function diverges(one: number, other: number, percent: number = DIVERGENCE_PERCENT): boolean {
  return Math.abs(one - other) * 100 > percent * Math.max(one, other);
}

/**
 * A locked sheet. `firstHundredths`: its total as it was locked the first time, before its author saw any other; given
 * only where the sheet was changed since (I11).
 */
export type Locked = {
  readonly reviewId: string;
  readonly totalHundredths: number;
  readonly firstHundredths?: number;
};

/** What the locked sheets of a file come to. `used`: the sheets that count. */
export type Settlement =
  | { readonly kind: 'readers-missing'; readonly missing: number }
  | { readonly kind: 'third-reader-missing' }
  | { readonly kind: 'settled'; readonly scoreHundredths: number; readonly used: readonly [string, string] };

/**
 * I10: the mean of two sheets that agree; where they diverge a third reader is needed, and the mean of the two closest
 * counts. Of two equally close pairs the higher one counts, so that doubt favours the applicant. Whether two diverge is
 * asked of their first totals: a sheet changed after its author saw the other one is no second opinion.
 */
export function settle(sheets: readonly Locked[], percent: number = DIVERGENCE_PERCENT): Settlement {
  if (sheets.length < READERS) return { kind: 'readers-missing', missing: READERS - sheets.length };
  const [one, other] = sheets.map((sheet) => sheet.firstHundredths ?? sheet.totalHundredths);
  if (sheets.length === READERS && diverges(one ?? 0, other ?? 0, percent)) return { kind: 'third-reader-missing' };
  const [upper, lower] = closestPair(sheets);
  return {
    kind: 'settled',
    scoreHundredths: mean(upper.totalHundredths, lower.totalHundredths),
    used: [upper.reviewId, lower.reviewId],
  };
}

/** I10: the two closest of two or more sheets, the higher one first; of equally close pairs the higher. */
export function closestPair<Sheet extends Locked>(sheets: readonly Sheet[]): readonly [Sheet, Sheet] {
  const sorted = sheets.toSorted((a, b) => b.totalHundredths - a.totalHundredths || (a.reviewId < b.reviewId ? -1 : 1));
  let best: readonly [Sheet, Sheet] | null = null;
  for (const [index, upper] of sorted.entries()) {
    const lower = sorted[index + 1];
    if (lower && (!best || gap(upper, lower) < gap(...best))) best = [upper, lower];
  }
  if (!best) throw new Error('two sheets make a pair');
  return best;
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
