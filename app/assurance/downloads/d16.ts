import type { Download } from './download.ts';

/** What was advanced and is not covered yet, by instalment: oldest first. Outstanding is account 1200. */
export const d16: Download = {
  code: 'D16',
  control: 'outstanding_eur',
  columns: [
    { key: 'agreement_id', kind: 'text' },
    { key: 'instalment_no', kind: 'integer' },
    { key: 'paid_eur', kind: 'amount', total: true },
    {
      key: 'accepted_eur',
      kind: 'amount',
      total: true,
    },
    { key: 'consumption_pct', kind: 'decimal' },
    {
      key: 'outstanding_eur',
      kind: 'amount',
      total: true,
    },
    {
      key: 'days_outstanding',
      kind: 'integer',
    },
    {
      key: 'next_instalment_allowed',
      kind: 'text',
    },
    { key: 'reason', kind: 'text' },
  ],
};
