import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { INDICATOR_ROWS, type Indicator } from './report.ts';

type Counts = Readonly<Record<string, number | null>>;

/** The rows of the indicator table that were filled in. A row with figures needs a name, a named row its target. */
export function readIndicators(
  labels: Readonly<Record<string, string>>,
  counts: Counts,
): Result<readonly Indicator[], Refusal<'indicator-incomplete'>> {
  const indicators: Indicator[] = [];
  for (const row of INDICATOR_ROWS) {
    const field = (column: string) => `indicator.${row}.${column}`;
    const of = (column: string) => counts[field(column)] ?? null;
    const label = labels[field('label')] ?? '';
    const figures = { target: of('target'), actual: of('actual'), women: of('women'), men: of('men') };
    const written = Object.values(figures).some((figure) => figure !== null);
    if (label === '' && !written) continue;
    if (label === '') return refuse('indicator-incomplete', { field: field('label') });
    const { target } = figures;
    if (target === null) return refuse('indicator-incomplete', { field: field('target') });
    indicators.push({ ...figures, target, code: `I${row}`, label });
  }
  return ok(indicators);
}
