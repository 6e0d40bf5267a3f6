/**
 * Krippendorff's alpha for interval data: 1 is perfect agreement, 0 what chance would give, below it readers disagree by
 * system. `units`: the values each file got; files with one value say nothing about agreement and are left out. Null
 * where no two values can be compared, or all are the same.
 *
 * K. Krippendorff, Computing Krippendorff's alpha-reliability (2011): alpha = 1 − observed ÷ expected disagreement, with
 * squared differences. Sums of squares take the place of the pairs, so that it costs one walk over the values.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  let [count, sum, squares, observed] = [0, 0, 0, 0];
  // Differences do not change when all values move; near zero they lose no digits.
  const origin = units.find((unit) => unit.length > 1)?.[0] ?? 0;
  for (const unit of units) {
    if (unit.length < 2) continue;
    let [unitSum, unitSquares] = [0, 0];
    for (const value of unit) {
      const moved = value - origin;
      unitSum += moved;
      unitSquares += moved * moved;
    }
    // All ordered pairs of a unit: 2 (m Σx² − (Σx)²), each weighted by 1 ÷ (m − 1).
    observed += (2 * (unit.length * unitSquares - unitSum * unitSum)) / (unit.length - 1);
    count += unit.length;
    sum += unitSum;
    squares += unitSquares;
  }
  const expected = 2 * (count * squares - sum * sum);
  if (count < 2 || expected <= 0) return null;
  return 1 - ((count - 1) * observed) / expected;
}
