import type { Download } from './download.ts';

/** Rankings fixed by the end of the period, and what the committee made of them. The total is the live awards. */
export const d07: Download = {
  code: 'D07',
  control: 'awarded_eur',
  columns: [
    { key: 'call_id', kind: 'text' },
    { key: 'rank', kind: 'integer' },
    { key: 'application_id', kind: 'text' },
    { key: 'avg_score', kind: 'decimal' },
    { key: 'threshold_pass', kind: 'text' },
    { key: 'recommended_eur', kind: 'amount', total: true },
    { key: 'awarded_eur', kind: 'amount', total: true },
    { key: 'criteria_for_amount_note', kind: 'text' },
    { key: 'reserve_position', kind: 'integer' },
    { key: 'deviation_from_rank_reason', kind: 'text' },
    { key: 'decision_date', kind: 'date' },
    { key: 'approver_1', kind: 'text' },
    { key: 'approver_2', kind: 'text' },
    {
      key: 'ca_validation_ref',
      kind: 'text',
    },
    {
      key: 'appeal_status',
      kind: 'text',
    },
  ],
};
