import type { Download } from './download.ts';

/** What was advanced and is not covered yet, by instalment: oldest first. Outstanding is account 1200. */
export const d16: Download = {
  code: 'D16',
  control: 'outstanding_eur',
  columns: [
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'instalment_no', kind: 'integer', about: 'Number of the instalment' },
    { key: 'paid_eur', kind: 'amount', about: 'Paid by the end of the period', total: true },
    {
      key: 'accepted_eur',
      kind: 'amount',
      about: 'Part covered by accepted cost posted by then (5000); earlier instalments are covered first',
      total: true,
    },
    { key: 'consumption_pct', kind: 'decimal', about: 'accepted_eur per hundred of paid_eur, two decimals' },
    {
      key: 'outstanding_eur',
      kind: 'amount',
      about: 'Part still on account 1200; what is neither accepted nor outstanding was disallowed (1300)',
      total: true,
    },
    {
      key: 'days_outstanding',
      kind: 'integer',
      about: 'Days from payment to the end of the period, or to the day of the file; empty: nothing outstanding',
    },
    {
      key: 'next_instalment_allowed',
      kind: 'text',
      about: 'Y or N on the day of the file (I20, I23 to I25); on the latest instalment only',
    },
    { key: 'reason', kind: 'text', about: 'Rule that says no, or no-further-instalment' },
  ],
};
