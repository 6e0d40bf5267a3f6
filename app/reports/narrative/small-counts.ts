import { AGES, SEXES, type Indicator } from '../report.ts';

/** A group smaller than this can be a person. */
const LEAST = 5;

/**
 * I42: how many women, men or children there were is not said to readers at a distance where one of the groups has
 * fewer than five people: the whole division goes, for the others and the total would give the small one away.
 */
export function withoutSmallCounts(indicator: Indicator): Indicator {
  const hidden = [SEXES, AGES].filter((parts) =>
    parts.some((part) => {
      const count = indicator[part];
      return count !== null && count > 0 && count < LEAST;
    }),
  );
  if (hidden.length === 0) return indicator;
  return { ...indicator, ...Object.fromEntries(hidden.flat().map((part) => [part, null])) };
}
