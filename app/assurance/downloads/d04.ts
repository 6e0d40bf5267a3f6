import type { Download } from './download.ts';

/** Every line of the published checklist that was answered by the end of the period. */
export const d04: Download = {
  code: 'D04',
  columns: [
    { key: 'application_id', kind: 'text', about: 'Reference of the application (D03)' },
    { key: 'check_code', kind: 'text', about: 'Code of the line in the published checklist' },
    {
      key: 'criterion_text',
      kind: 'text',
      about: 'The line as published, in the first language it has; for admin: lines the document asked for',
    },
    { key: 'version', kind: 'integer', about: 'Version of the call it was checked against' },
    { key: 'result', kind: 'text', about: 'met or not-met' },
    { key: 'evidence_doc_id', kind: 'text', about: 'Document it was checked with; empty where none was named' },
    { key: 'checked_by', kind: 'text', about: 'Alias of who checked' },
    { key: 'checked_at', kind: 'instant', about: 'When, UTC' },
    { key: 'overruled_by', kind: 'text', about: 'Alias of who overruled; empty: a check cannot be overruled so far' },
    { key: 'overrule_reason', kind: 'text', about: 'Why; empty for the same reason' },
  ],
};
