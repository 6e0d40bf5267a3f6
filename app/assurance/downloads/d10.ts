import type { Download } from './download.ts';

/**
 * Amendments in force by the end of the period, oldest first. One that moves money between several headings has a row
 * for each move; every other has one row.
 */
export const d10: Download = {
  code: 'D10',
  columns: [
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'amendment_no', kind: 'integer', about: 'Number of the amendment within the agreement' },
    { key: 'type', kind: 'text', about: 'notification (within the flexibility, I27) or addendum' },
    {
      key: 'amendment_kind',
      kind: 'text',
      about: 'What changes: reallocation, extension, payee, reporting, amount or activities',
    },
    { key: 'date', kind: 'date', about: 'Day it took effect' },
    {
      key: 'heading_from',
      kind: 'text',
      about: 'Budget heading the amount left; empty where the agreement grew by it',
    },
    {
      key: 'heading_to',
      kind: 'text',
      about: 'Budget heading the amount went to; empty where the agreement shrank by it',
    },
    { key: 'amount', kind: 'amount', about: 'Amount moved, EUR' },
    {
      key: 'cumulative_pct_each_heading',
      kind: 'text',
      about:
        'heading per-cent, separated by semicolons: change since the last signed budget; new: it had nothing there',
    },
    { key: 'extension_days', kind: 'integer', about: 'Days the end of the agreement moved by' },
    { key: 'activities_before', kind: 'text', about: 'Codes of the fixed list (I6) before, where activities change' },
    { key: 'activities_after', kind: 'text', about: 'Codes of the fixed list (I6) afterwards' },
    { key: 'reason', kind: 'text', about: 'Why the agreement was changed' },
    { key: 'approver_1', kind: 'text', about: 'Alias of the first approver' },
    { key: 'approver_2', kind: 'text', about: 'Alias of the second approver' },
  ],
};
