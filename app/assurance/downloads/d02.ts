import type { Download } from './download.ts';

/** Calls approved by the end of the period, one row per lot; a call without lots has one row. */
export const d02: Download = {
  code: 'D02',
  control: 'envelope_eur',
  columns: [
    { key: 'call_id', kind: 'text' },
    { key: 'title', kind: 'text' },
    { key: 'lot', kind: 'text' },
    { key: 'version', kind: 'integer' },
    { key: 'languages', kind: 'text' },
    { key: 'published_at', kind: 'instant' },
    { key: 'closes_at', kind: 'instant' },
    { key: 'closes_at_tz', kind: 'text' },
    { key: 'envelope_eur', kind: 'amount', total: true },
    { key: 'min_grant_eur', kind: 'amount' },
    { key: 'max_grant_eur', kind: 'amount' },
    { key: 'max_duration_m', kind: 'integer' },
    { key: 'cofinancing_pct', kind: 'decimal' },
    { key: 'cost_model', kind: 'text' },
    { key: 'cap_eur', kind: 'amount' },
    {
      key: 'ca_approval_ref',
      kind: 'text',
    },
    { key: 'guidelines_sha256', kind: 'text' },
    {
      key: 'channels_published',
      kind: 'text',
    },
    { key: 'qa_count', kind: 'integer' },
    { key: 'status', kind: 'text' },
  ],
};
