import type { Download } from './download.ts';

/** Dated checks, recorded by the end of the period, of everybody who had applied by then. */
export const d08: Download = {
  code: 'D08',
  columns: [
    { key: 'subject_id', kind: 'text', about: 'Id of the organisation that was checked (third_party_id of D01)' },
    { key: 'subject_role', kind: 'text', about: 'third-party: it has a live award; applicant: it has none' },
    { key: 'check_type', kind: 'text', about: 'exclusion-declaration or sanctions (I15)' },
    { key: 'list_version_date', kind: 'date', about: 'Date of the list or declaration' },
    { key: 'list_sha256', kind: 'text', about: 'SHA-256 of the list; empty while lists are not kept' },
    { key: 'result', kind: 'text', about: 'clear or hit' },
    { key: 'match_score', kind: 'decimal', about: 'Likeness of the names; empty while people search the lists' },
    { key: 'decision', kind: 'text', about: 'How a hit was settled; empty while settlements are not recorded' },
    { key: 'decided_by', kind: 'text', about: 'Alias of who recorded the check' },
    { key: 'decided_at', kind: 'instant', about: 'When, UTC' },
    { key: 'valid_until', kind: 'instant', about: 'Until when it counts for an award or a payment, UTC' },
  ],
};
