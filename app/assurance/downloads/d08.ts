import type { Download } from './download.ts';

/** Dated checks, recorded by the end of the period, of everybody who had applied by then. */
export const d08: Download = {
  code: 'D08',
  columns: [
    { key: 'subject_id', kind: 'text' },
    { key: 'subject_role', kind: 'text' },
    { key: 'check_type', kind: 'text' },
    { key: 'list_version_date', kind: 'date' },
    { key: 'list_sha256', kind: 'text' },
    { key: 'result', kind: 'text' },
    { key: 'match_score', kind: 'decimal' },
    { key: 'decision', kind: 'text' },
    { key: 'decided_by', kind: 'text' },
    { key: 'decided_at', kind: 'instant' },
    { key: 'valid_until', kind: 'instant' },
  ],
};
