import type { Download } from './download.ts';

/** Rankings fixed by the end of the period, and what the committee made of them. The total is the live awards. */
export const d07: Download = {
  code: 'D07',
  control: 'awarded_eur',
  columns: [
    { key: 'call_id', kind: 'text', about: 'Reference of the call (D02)' },
    { key: 'rank', kind: 'integer', about: 'Place in the fixed ranking (I12)' },
    { key: 'application_id', kind: 'text', about: 'Reference of the application (D03)' },
    { key: 'avg_score', kind: 'decimal', about: 'Mean of the two sheets that count, in points (I10)' },
    { key: 'threshold_pass', kind: 'text', about: 'Y: at or above the pass mark and every minimum' },
    { key: 'recommended_eur', kind: 'amount', about: 'What the committee recommends', total: true },
    { key: 'awarded_eur', kind: 'amount', about: 'Award: approved and not given up since', total: true },
    { key: 'criteria_for_amount_note', kind: 'text', about: 'Why this amount, where it is less than asked (I4)' },
    { key: 'reserve_position', kind: 'integer', about: 'Place on the reserve list' },
    { key: 'deviation_from_rank_reason', kind: 'text', about: 'Why the list leaves the rank (I12)' },
    { key: 'decision_date', kind: 'date', about: 'Day of the second approval, UTC' },
    { key: 'approver_1', kind: 'text', about: 'Alias of the first approver (I14)' },
    { key: 'approver_2', kind: 'text', about: 'Alias of the second approver' },
    {
      key: 'ca_validation_ref',
      kind: 'text',
      about: 'Reference of the contracting authority’s answer, where it was asked',
    },
    {
      key: 'appeal_status',
      kind: 'text',
      about: 'Complaints against the decision by the end of the period: filed, upheld or dismissed',
    },
  ],
};
