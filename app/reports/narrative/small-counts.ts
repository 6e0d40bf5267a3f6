import { AGES, SEXES, type Indicator } from '../report.ts';

/** A group smaller than this can be a person. */
export const LEAST_COUNT = 5;

/**
 * I42: how many women, men or children there were is not said to readers at a distance where one of the groups has
 * fewer than five people: the whole division goes, for the others and the total would give the small one away.
 */
export function withoutSmallCounts(indicator: Indicator): Indicator {
  const hidden = [SEXES, AGES].filter((parts) => {
    const counts = parts.flatMap((part) => indicator[part] ?? []);
    const named = counts.reduce((sum, count) => sum + count, 0);
    // Whom no group names is a group as well.
    const rest = counts.length > 0 && indicator.actual !== null ? indicator.actual - named : 0;
    return [...counts, rest].some((count) => count > 0 && count < LEAST_COUNT);
  });
  if (hidden.length === 0) return indicator;
  return { ...indicator, ...Object.fromEntries(hidden.flat().map((part) => [part, null])) };
}
