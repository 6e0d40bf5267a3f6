import type { PublicGrant } from './public-grant.ts';

export type GrantFilter = {
  readonly place?: string;
  readonly result?: string;
  readonly year?: string;
  /** The code of the last grant of the page before. */
  readonly after?: string;
};

const PAGE = 50;

/** One page of the public list, and what can be chosen to narrow it. */
export function grantsPage(grants: readonly PublicGrant[], filter: GrantFilter) {
  const fitting = grants.filter((grant) => fits(grant, filter));
  const start = filter.after ? fitting.findIndex(({ code }) => code === filter.after) + 1 : 0;
  const rows = fitting.slice(start, start + PAGE);
  return {
    rows,
    count: fitting.length,
    next: start + PAGE < fitting.length ? (rows.at(-1)?.code ?? null) : null,
    choices: {
      place: distinct(grants.map(({ place }) => place.code)),
      result: distinct(grants.flatMap(({ results }) => results)),
      year: distinct(grants.map(({ awardedOn }) => awardedOn.slice(0, 4))).toReversed(),
    },
  };
}

function fits(grant: PublicGrant, { place, result, year }: GrantFilter): boolean {
  return (
    (!place || grant.place.code === place) &&
    (!result || grant.results.includes(result)) &&
    (!year || grant.awardedOn.startsWith(year))
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
