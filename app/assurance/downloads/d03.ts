import type { Download } from './download.ts';

/** Applications submitted by the end of the period, and what became of them. */
export const d03: Download = {
  code: 'D03',
  control: 'requested_eur',
  columns: [
    { key: 'application_id', kind: 'text' },
    { key: 'call_id', kind: 'text' },
    { key: 'lot', kind: 'text' },
    { key: 'alias', kind: 'text' },
    { key: 'legal_name', kind: 'text', identity: true },
    { key: 'country', kind: 'text' },
    { key: 'submitted_at', kind: 'instant' },
    {
      key: 'channel',
      kind: 'text',
    },
    { key: 'language', kind: 'text' },
    { key: 'requested_amount', kind: 'amount', currency: 'currency' },
    { key: 'currency', kind: 'text' },
    { key: 'requested_eur', kind: 'amount', total: true },
    { key: 'duration', kind: 'integer' },
    {
      key: 'admin_result',
      kind: 'text',
    },
    { key: 'eligibility_result', kind: 'text' },
    {
      key: 'reject_reason_code',
      kind: 'text',
    },
    { key: 'clarification_dates', kind: 'text' },
    { key: 'final_status', kind: 'text' },
    { key: 'notified_at', kind: 'instant' },
  ],
};
