import type { Download } from './download.ts';

/**
 * Amendments in force by the end of the period, oldest first. One that moves money between several headings has a row
 * for each move; every other has one row.
 */
export const d10: Download = {
  code: 'D10',
  columns: [
    { key: 'agreement_id', kind: 'text' },
    { key: 'amendment_no', kind: 'integer' },
    { key: 'type', kind: 'text' },
    { key: 'amendment_kind', kind: 'text' },
    { key: 'date', kind: 'date' },
    { key: 'heading_from', kind: 'text' },
    { key: 'heading_to', kind: 'text' },
    { key: 'amount', kind: 'amount' },
    {
      key: 'cumulative_pct_each_heading',
      kind: 'text',
    },
    { key: 'extension_days', kind: 'integer' },
    { key: 'activities_before', kind: 'text' },
    { key: 'activities_after', kind: 'text' },
    { key: 'reason', kind: 'text' },
    { key: 'approver_1', kind: 'text' },
    { key: 'approver_2', kind: 'text' },
  ],
};
