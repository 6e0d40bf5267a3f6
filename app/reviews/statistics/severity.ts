import { normalEquations, solve } from './least-squares.ts';

/** One sheet: whose, of which file, and what it came to. */
export type Given = { readonly file: number; readonly reader: number; readonly value: number };

/**
 * How far each reader lies from the others on the same files, in the unit of the values. `lean` is positive for who gives
 * more than others do and negative for who is more severe; it is null for a reader who shares no file with anybody.
 * `group`: readers whose files are linked through common ones; leans compare within a group only.
 */
export type Severity = {
  readonly lean: readonly (number | null)[];
  readonly group: readonly number[];
  readonly groups: number;
};

/**
 * The additive model value = file + reader by least squares: the files' part falls out, what is left are as many
 * equations as readers. Weighted by their sheets the leans of a group add up to zero, so adjusting moves no group's mean.
 */
export function readerSeverity(given: readonly Given[], counts: { files: number; readers: number }): Severity {
  const byFile: Given[][] = Array.from({ length: counts.files }, () => []);
  for (const each of given) byFile[each.file]?.push(each);
  const group = groupsOf(byFile, counts.readers);
  const groups = new Set(group).size;
  const { matrix, right, sheets } = normalEquations(byFile, counts.readers, group);
  const solution = solve(matrix, right);
  const linked = linkedReaders(byFile, counts.readers);
  const lean = Array.from(solution, (value, reader) => (linked[reader] ? value : null));
  return { lean: centred(lean, { group, sheets }), group, groups };
}

/**
 * The mean of a file's values, each less its reader's lean; null for a file without a value. Where all readers lean alike
 * it is the raw mean.
 */
export function adjustedMeans(
  given: readonly Given[],
  severity: Pick<Severity, 'lean'>,
  files: number,
): readonly (number | null)[] {
  const [sum, count] = [new Float64Array(files), new Int32Array(files)];
  for (const { file, reader, value } of given) {
    sum[file] = (sum[file] ?? 0) + value - (severity.lean[reader] ?? 0);
    count[file] = (count[file] ?? 0) + 1;
  }
  return Array.from(sum, (total, file) => (count[file] ? total / (count[file] ?? 1) : null));
}

/** Readers reached from one another over common files get the same number, from 0. */
function groupsOf(byFile: readonly (readonly Given[])[], readers: number): readonly number[] {
  const parent = Array.from({ length: readers }, (_, reader) => reader);
  const rootOf = (reader: number): number => {
    let root = reader;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[reader] = root;
    return root;
  };
  for (const sheets of byFile) {
    const [first] = sheets;
    if (first) for (const { reader } of sheets) parent[rootOf(reader)] = rootOf(first.reader);
  }
  const numbers = new Map<number, number>();
  return parent.map((_, reader) => {
    const root = rootOf(reader);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root) ?? 0;
  });
}

function linkedReaders(byFile: readonly (readonly Given[])[], readers: number): readonly boolean[] {
  const linked = Array.from({ length: readers }, () => false);
  for (const sheets of byFile) if (sheets.length > 1) for (const { reader } of sheets) linked[reader] = true;
  return linked;
}

function centred(
  lean: readonly (number | null)[],
  about: { group: readonly number[]; sheets: ArrayLike<number> },
): readonly (number | null)[] {
  const sums = new Map<number, { total: number; weight: number }>();
  lean.forEach((value, reader) => {
    if (value === null) return;
    const weight = about.sheets[reader] ?? 0;
    const known = sums.get(about.group[reader] ?? 0) ?? { total: 0, weight: 0 };
    sums.set(about.group[reader] ?? 0, { total: known.total + value * weight, weight: known.weight + weight });
  });
  return lean.map((value, reader) => {
    const known = sums.get(about.group[reader] ?? 0);
    return value === null || !known ? null : value - known.total / known.weight;
  });
}
