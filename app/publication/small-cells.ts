import { LEAST } from './place-ladder.ts';

/** One line of a one-way table that adds up to a total anybody can see. */
export type Cell = { readonly key: string; readonly count: number; readonly minor: bigint };
export type ShownCell = { readonly key: string; readonly count: number | null; readonly minor: bigint | null };

/**
 * I42: cells of fewer than five say nothing. The others and the total would give a single one away, so the smallest of
 * the others keeps it company until at least two cells, and together at least five grants, are silent.
 */
export function withoutSmallCells(cells: readonly Cell[]): readonly ShownCell[] {
  const bySize = cells.toSorted((one, other) => one.count - other.count || (one.key < other.key ? -1 : 1));
  const silent = bySize.filter(({ count }) => count < LEAST);
  const others = bySize.slice(silent.length);
  const together = () => silent.reduce((sum, { count }) => sum + count, 0);
  while (silent.length > 0 && (silent.length < 2 || together() < LEAST)) {
    const next = others.shift();
    if (!next) break;
    silent.push(next);
  }
  return cells.map((cell) => (silent.includes(cell) ? { key: cell.key, count: null, minor: null } : cell));
}
