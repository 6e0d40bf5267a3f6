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
      about: 'Reference of the agreement (D09); empty: all agreements together',
    },
    { key: 'heading', kind: 'text', about: 'Budget heading' },
    {
      key: 'line',
      kind: 'text',
      about:
        'Number of the line under the heading, and what it is for; empty: the heading, left out of the control totals',
    },
    { key: 'initial_budget', kind: 'amount', about: 'Budget of the signed agreement, EUR', total: true },
    { key: 'reallocation', kind: 'amount', about: 'Moved in or out by amendments since (D10)', total: true },
    { key: 'current_budget', kind: 'amount', about: 'Initial budget and reallocation, EUR', total: true },
    {
      key: 'period_expenditure_by_currency',
      kind: 'text',
      about:
        'currency amount, separated by semicolons: accepted cost posted in the period, in the money it was spent in',
    },
    { key: 'period_eur', kind: 'amount', about: 'The same in EUR: account 5000 in the period', total: true },
    { key: 'cumulative_eur', kind: 'amount', about: 'Account 5000 at the last day of the period, EUR', total: true },
    { key: 'remaining', kind: 'amount', about: 'current_budget minus cumulative_eur', total: true },
    { key: 'variation_abs', kind: 'amount', about: 'cumulative_eur minus initial_budget', total: true },
    { key: 'variation_pct', kind: 'decimal', about: 'variation_abs per hundred of initial_budget, two decimals' },
    {
      key: 'explanation',
      kind: 'text',
      about: 'Where a heading is overspent (I27): flexible (a notice is enough) or above (needs an addendum)',
    },
  ],
};
