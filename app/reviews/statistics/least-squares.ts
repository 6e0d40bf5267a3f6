type Sheet = { readonly reader: number; readonly value: number };

/**
 * Normal equations of value = file + reader with the files eliminated: on the diagonal each reader's sheets, less one
 * part in m for every pair of sheets of a file with m of them. Within a group of linked readers only differences count,
 * so a one is added to each pair of the group: it pins the sum of their solution to zero and changes no difference.
 * Files with one sheet say nothing of a reader.
 */
export function normalEquations(
  byFile: readonly (readonly Sheet[])[],
  readers: number,
  group: readonly number[],
): { matrix: Float64Array[]; right: Float64Array; sheets: Int32Array } {
  const matrix = Array.from({ length: readers }, () => new Float64Array(readers));
  const right = new Float64Array(readers);
  const sheets = new Int32Array(readers);
  for (const file of byFile) {
    for (const { reader } of file) sheets[reader] = (sheets[reader] ?? 0) + 1;
    if (file.length < 2) continue;
    const mean = file.reduce((sum, sheet) => sum + sheet.value, 0) / file.length;
    for (const { reader, value } of file) {
      right[reader] = (right[reader] ?? 0) + value - mean;
      const row = matrix[reader];
      if (!row) continue;
      row[reader] = (row[reader] ?? 0) + 1;
      for (const other of file) row[other.reader] = (row[other.reader] ?? 0) - 1 / file.length;
    }
  }
  matrix.forEach((row, one) => {
    for (let other = 0; other < readers; other += 1)
      if (group[one] === group[other]) row[other] = (row[other] ?? 0) + 1;
  });
  return { matrix, right, sheets };
}

/** Solves a symmetric positive definite system by Cholesky's factors, in place; n³ ÷ 6 multiplications. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    const row = matrix[i] ?? new Float64Array(size);
    for (let j = 0; j <= i; j += 1) {
      const other = matrix[j] ?? row;
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j && sum <= 0) throw new Error('not positive definite');
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] ?? 1);
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    const row = matrix[i] ?? new Float64Array(size);
    for (let k = 0; k < i; k += 1) solution[i] = (solution[i] ?? 0) - (row[k] ?? 0) * (solution[k] ?? 0);
    solution[i] = (solution[i] ?? 0) / (row[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) solution[i] = (solution[i] ?? 0) - (matrix[k]?.[i] ?? 0) * (solution[k] ?? 0);
    solution[i] = (solution[i] ?? 0) / (matrix[i]?.[i] ?? 1);
  }
  return solution;
}
