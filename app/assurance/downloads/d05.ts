import type { Download } from './download.ts';

/** Scores of the calls whose ranking was fixed by the end of the period: before that, readers are blind to each other. */
export const d05: Download = {
  code: 'D05',
  columns: [
    { key: 'application_id', kind: 'text' },
    { key: 'reviewer_code', kind: 'text' },
    { key: 'reviewer_org', kind: 'text' },
    { key: 'stage', kind: 'text' },
    { key: 'criterion_code', kind: 'text' },
    { key: 'weight', kind: 'integer' },
    { key: 'max', kind: 'integer' },
    { key: 'score', kind: 'integer' },
    { key: 'comment', kind: 'text' },
    { key: 'submitted_at', kind: 'instant' },
    {
      key: 'superseded_by',
      kind: 'text',
    },
    { key: 'total', kind: 'decimal' },
    {
      key: 'divergence_pct',
      kind: 'decimal',
    },
    { key: 'third_reader_flag', kind: 'text' },
  ],
};
