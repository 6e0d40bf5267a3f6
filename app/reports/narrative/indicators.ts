import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { AGES, INDICATOR_COLUMNS, INDICATOR_ROWS, SEXES, type Indicator } from '../report.ts';

type Counts = Readonly<Record<string, number | null>>;
type Figures = Omit<Indicator, 'code' | 'label' | 'target'> & { readonly target: number | null };

/**
 * The rows of the indicator table that were filled in. A row with figures needs a name, a named row its target; people
 * by sex, and by age, are not more than were reached.
 */
export function readIndicators(
  labels: Readonly<Record<string, string>>,
  counts: Counts,
): Result<readonly Indicator[], Refusal<'indicator-incomplete' | 'indicator-above-total'>> {
  const indicators: Indicator[] = [];
  for (const row of INDICATOR_ROWS) {
    const field = (column: string) => `indicator.${row}.${column}`;
    const of = (column: string) => counts[field(column)] ?? null;
    const label = labels[field('label')] ?? '';
    const figures = figuresOf(of);
    const written = Object.values(figures).some((figure) => figure !== null);
    if (label === '' && !written) continue;
    if (label === '') return refuse('indicator-incomplete', { field: field('label') });
    const { target } = figures;
    if (target === null) return refuse('indicator-incomplete', { field: field('target') });
    for (const parts of [SEXES, AGES]) {
      const people = parts.reduce((sum, part) => sum + (figures[part] ?? 0), 0);
      const [first] = parts;
      if (figures.actual !== null && people > figures.actual) {
        return refuse('indicator-above-total', { field: field(first), values: { total: figures.actual } });
      }
    }
    indicators.push({ ...figures, target, code: `I${row}`, label });
  }
  return ok(indicators);
}

function figuresOf(of: (column: string) => number | null): Figures {
  const [target, actual, women, men, others, children, youth, older] = INDICATOR_COLUMNS.map(of);
  return {
    target: target ?? null,
    actual: actual ?? null,
    women: women ?? null,
    men: men ?? null,
    others: others ?? null,
    children: children ?? null,
    youth: youth ?? null,
    older: older ?? null,
  };
}
