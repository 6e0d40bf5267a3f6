import type { Download } from './download.ts';

/** Every report whose period had begun by the end of the period, with what was accepted of it by then. */
export const d19: Download = {
  code: 'D19',
  control: 'accepted_eur',
  columns: [
    { key: 'report_id', kind: 'text' },
    { key: 'agreement_id', kind: 'text' },
    { key: 'type', kind: 'text' },
    { key: 'period', kind: 'text' },
    { key: 'due', kind: 'date' },
    { key: 'submitted', kind: 'instant' },
    {
      key: 'late_days',
      kind: 'integer',
    },
    { key: 'review_rounds', kind: 'integer' },
    { key: 'decision', kind: 'text' },
    { key: 'accepted_eur', kind: 'amount', total: true },
    {
      key: 'indicators',
      kind: 'text',
    },
    { key: 'narrative_doc_id', kind: 'text' },
  ],
};
