import type { Download } from './download.ts';

/** Every line of the published checklist that was answered by the end of the period. */
export const d04: Download = {
  code: 'D04',
  columns: [
    { key: 'application_id', kind: 'text' },
    { key: 'check_code', kind: 'text' },
    {
      key: 'criterion_text',
      kind: 'text',
    },
    { key: 'version', kind: 'integer' },
    { key: 'result', kind: 'text' },
    { key: 'evidence_doc_id', kind: 'text' },
    { key: 'checked_by', kind: 'text' },
    { key: 'checked_at', kind: 'instant' },
    { key: 'overruled_by', kind: 'text' },
    { key: 'overrule_reason', kind: 'text' },
  ],
};
