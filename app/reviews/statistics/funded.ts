import { linesOfLots, type Lot } from '../lots.ts';

/** What files ask for, in which lot, and what there is. */
export type MoneyOfFile = {
  readonly lots: readonly Lot[];
  readonly of: (applicationId: string) => { readonly requestedMinor: bigint; readonly lot: string | null };
};

/** The files above the budget line of their lot. `order` is in order of rank. */
export function lineOf(
  order: readonly { readonly applicationId: string; readonly passes: boolean }[],
  money: MoneyOfFile,
): ReadonlySet<string> {
  const files = order.map(({ applicationId, passes }) => ({ applicationId, passes, ...money.of(applicationId) }));
  return new Set(linesOfLots(files, money.lots).flatMap((line) => line.above));
}

/** A file of an order by its place in the order before; `passes` as it is now. */
export type Standing = { readonly index: number; readonly passes: boolean };

/**
 * The same line for many orders of the same files: which indices of `order` are above it. Walks no further than the
 * money reaches.
 */
export function lineWalker(
  order: readonly { readonly applicationId: string }[],
  money: MoneyOfFile,
): (now: readonly Standing[]) => ReadonlySet<number> {
  const codes = money.lots.map((lot) => lot.code);
  const asked = order.map(({ applicationId }) => {
    const { requestedMinor, lot } = money.of(applicationId);
    return { requestedMinor, lot: Math.max(0, codes.indexOf(lot)) };
  });
  return (now) => {
    const left: (bigint | null)[] = money.lots.map((lot) => lot.envelopeMinor);
    const above = new Set<number>();
    let open = left.length;
    for (const { index, passes } of now) {
      const file = asked[index];
      const rest = file ? left[file.lot] : null;
      if (!file || rest === null || rest === undefined) continue;
      if (passes && file.requestedMinor <= rest) {
        above.add(index);
        left[file.lot] = rest - file.requestedMinor;
      } else {
        left[file.lot] = null;
        open -= 1;
        if (open === 0) break;
      }
    }
    return above;
  };
}
