import type { Currency } from '#app/kernel/money.ts';
import { LEAST } from './place-ladder.ts';
import type { PublicGrant } from './public-grant.ts';
import { withoutSmallCells, type Cell, type ShownCell } from './small-cells.ts';

export type Statistics = {
  readonly currency: Currency;
  /** Null while the public grants are fewer than five. */
  readonly total: { readonly count: number; readonly minor: bigint } | null;
  readonly tables: Readonly<Record<TableName, readonly ShownCell[]>>;
};

export const TABLES = ['place', 'result', 'year'] as const;
export type TableName = (typeof TABLES)[number];

/** I42: public grants by place, by result (`R1+R2` where a grant serves both) and by year of the award. */
export function statisticsOf(grants: readonly PublicGrant[]): Statistics {
  const of = (key: (grant: PublicGrant) => string) => withoutSmallCells(counted(grants, key));
  const minor = grants.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return {
    currency: grants[0]?.currency ?? 'EUR',
    total: grants.length < LEAST ? null : { count: grants.length, minor },
    tables: {
      place: of(({ place }) => place.code),
      result: of(({ results }) => results.join('+')),
      year: of(({ awardedOn }) => awardedOn.slice(0, 4)),
    },
  };
}

function counted(grants: readonly PublicGrant[], keyOf: (grant: PublicGrant) => string): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const grant of grants) {
    const key = keyOf(grant);
    const { count, minor } = cells.get(key) ?? { count: 0, minor: 0n };
    cells.set(key, { key, count: count + 1, minor: minor + grant.amountMinor });
  }
  return [...cells.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
