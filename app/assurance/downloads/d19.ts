import type { Download } from './download.ts';

/** Every report whose period had begun by the end of the period, with what was accepted of it by then. */
export const d19: Download = {
  code: 'D19',
  control: 'accepted_eur',
  columns: [
    { key: 'report_id', kind: 'text', about: 'Reference of the report, as in D13' },
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'type', kind: 'text', about: 'interim or final; milestones are reports of their own once recorded' },
    { key: 'period', kind: 'text', about: 'First and last day reported on, separated by a slash' },
    { key: 'due', kind: 'date', about: 'Day it was due' },
    { key: 'submitted', kind: 'instant', about: 'When it was submitted last, UTC; empty: not yet' },
    {
      key: 'late_days',
      kind: 'integer',
      about: 'Days after due it was submitted; if missing, days to the end of the period or the day of the file',
    },
    { key: 'review_rounds', kind: 'integer', about: 'Times it was submitted, from the trail' },
    { key: 'decision', kind: 'text', about: 'accepted or part_accepted; empty: not decided by the end of the period' },
    { key: 'accepted_eur', kind: 'amount', about: 'Accepted of its costs by then', total: true },
    {
      key: 'indicators',
      kind: 'text',
      about: 'code actual/target women/men, separated by semicolons; a dash where no count was given; no age is asked',
    },
    { key: 'narrative_doc_id', kind: 'text', about: 'Document of the narrative; empty: narratives are kept as text' },
  ],
};
