import type { Download } from './download.ts';

/**
 * Budget against actual, in the shape of Annex VI: the headings of every agreement, then of all agreements together.
 * Actual is what stands on account 5000; the budgets are what stands on account 9000.
 */
export const d15: Download = {
  code: 'D15',
  control: 'cumulative_eur',
  rollup: 'agreement_id',
  columns: [
    {
      key: 'agreement_id',
      kind: 'text',
      about: 'Reference of the agreement (D09); empty: all agreements together, left out of the control totals',
    },
    { key: 'heading', kind: 'text', about: 'Budget heading' },
    { key: 'line', kind: 'text', about: 'Line of the heading; empty while budgets stop at headings' },
    { key: 'initial_budget', kind: 'amount', about: 'Budget of the signed agreement, EUR', total: true },
    { key: 'reallocation', kind: 'amount', about: 'Moved in or out since; empty until amendments are recorded (D10)' },
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
      about: 'Where the heading is overspent (I27): flexible (a notice is enough) or above (needs an addendum)',
    },
  ],
};
