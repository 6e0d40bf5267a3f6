import type { Download } from './download.ts';

/** Amendments of agreements. Without rows until the portal records amendments. */
export const d10: Download = {
  code: 'D10',
  columns: [
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'amendment_no', kind: 'integer', about: 'Number of the amendment within the agreement' },
    { key: 'type', kind: 'text', about: 'notification (within the flexibility, I27) or addendum' },
    { key: 'date', kind: 'date', about: 'Day it took effect' },
    { key: 'heading_from', kind: 'text', about: 'Budget heading the amount left' },
    { key: 'heading_to', kind: 'text', about: 'Budget heading the amount went to' },
    { key: 'amount', kind: 'amount', about: 'Amount moved, EUR' },
    {
      key: 'cumulative_pct_each_heading',
      kind: 'text',
      about: 'heading per-cent, separated by semicolons: change since the last signed budget',
    },
    { key: 'extension_days', kind: 'integer', about: 'Days the end of the agreement moved by' },
    { key: 'reason', kind: 'text', about: 'Why the agreement was changed' },
    { key: 'approver_1', kind: 'text', about: 'Alias of the first approver' },
    { key: 'approver_2', kind: 'text', about: 'Alias of the second approver' },
  ],
};
