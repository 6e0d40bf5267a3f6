import type { Download } from './download.ts';

/**
 * Budget against actual, in the shape of Annex VI: each heading of every agreement with its lines, then the headings of
 * all agreements together. Lines add up to their headings, so that lines alone count in the totals. Actual is what stands on account 5000; the budgets are what stands on account 9000.
 */
export const d15: Download = {
  code: 'D15',
  control: 'cumulative_eur',
  rollup: 'line',
  columns: [
    {
      key: 'agreement_id',
      kind: 'text',
    },
    { key: 'heading', kind: 'text' },
    { key: 'line', kind: 'text' },
    { key: 'initial_budget', kind: 'amount', total: true },
    { key: 'reallocation', kind: 'amount', total: true },
    { key: 'current_budget', kind: 'amount', total: true },
    {
      key: 'period_expenditure_by_currency',
      kind: 'text',
    },
    { key: 'period_eur', kind: 'amount', total: true },
    { key: 'cumulative_eur', kind: 'amount', total: true },
    { key: 'remaining', kind: 'amount', total: true },
    { key: 'variation_abs', kind: 'amount', total: true },
    { key: 'variation_pct', kind: 'decimal' },
    {
      key: 'explanation',
      kind: 'text',
    },
  ],
};
