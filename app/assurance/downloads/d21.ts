import type { Download } from './download.ts';

/** Exceptions in force or ended, by the day of their last approval, and harm by the day it was recorded: up to the end of the period. */
export const d21: Download = {
  code: 'D21',
  columns: [
    {
      key: 'record_id',
      kind: 'text',
    },
    { key: 'grant_id', kind: 'text' },
    {
      key: 'kind',
      kind: 'text',
    },
    { key: 'legal_basis', kind: 'text' },
    { key: 'reason_class', kind: 'text' },
    { key: 'approved_by', kind: 'text' },
    { key: 'valid_until', kind: 'date' },
    { key: 'review_date', kind: 'date' },
  ],
};
