import type { Download } from './download.ts';

/** Amendments in force by the end of the period: a row for each amount that moved, one for those that move none. */
export const d10: Download = {
  code: 'D10',
  columns: [
    { key: 'agreement_id', kind: 'text' },
    { key: 'amendment_no', kind: 'integer' },
    { key: 'type', kind: 'text' },
    { key: 'date', kind: 'date' },
    { key: 'heading_from', kind: 'text' },
    { key: 'heading_to', kind: 'text' },
    { key: 'amount', kind: 'amount' },
    {
      key: 'cumulative_pct_each_heading',
      kind: 'text',
    },
    { key: 'extension_days', kind: 'integer' },
    { key: 'reason', kind: 'text' },
    { key: 'approver_1', kind: 'text' },
    { key: 'approver_2', kind: 'text' },
  ],
};
