import type { Download } from './download.ts';

/** Scores of the calls whose ranking was fixed by the end of the period: before that, readers are blind to each other. */
export const d05: Download = {
  code: 'D05',
  columns: [
    { key: 'application_id', kind: 'text', about: 'Reference of the application (D03)' },
    { key: 'reviewer_code', kind: 'text', about: 'Alias of the reader' },
    { key: 'reviewer_org', kind: 'text', about: 'Code of the consortium member the reader reads for' },
    { key: 'stage', kind: 'text', about: 'Stage of the evaluation; empty while there is one' },
    { key: 'criterion_code', kind: 'text', about: 'Criterion of the published grid' },
    { key: 'weight', kind: 'integer', about: 'Weight of the criterion, per cent' },
    { key: 'max', kind: 'integer', about: 'Most points' },
    { key: 'score', kind: 'integer', about: 'Points given; empty: the criterion does not apply' },
    { key: 'comment', kind: 'text', about: 'What the reader wrote' },
    { key: 'submitted_at', kind: 'instant', about: 'When the sheet was locked, UTC (I11)' },
    {
      key: 'superseded_by',
      kind: 'text',
      about: 'When the sheet in its place was locked (I11); empty: this one counts',
    },
    { key: 'total', kind: 'decimal', about: 'Weighted total of the sheet in points' },
    {
      key: 'divergence_pct',
      kind: 'decimal',
      about: 'Distance of the first two sheets per hundred of the higher one (I10)',
    },
    { key: 'third_reader_flag', kind: 'text', about: 'Y: a third reader read this application' },
  ],
};
