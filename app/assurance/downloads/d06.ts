import type { Download } from './download.ts';

/** Who voted in evaluation committees, and who declared what before reading a file, by the end of the period. */
export const d06: Download = {
  code: 'D06',
  columns: [
    {
      key: 'meeting_id',
      kind: 'text',
    },
    { key: 'date', kind: 'date' },
    { key: 'members', kind: 'text' },
    { key: 'org', kind: 'text' },
    { key: 'role', kind: 'text' },
    { key: 'quorum_ok', kind: 'text' },
    { key: 'coi_declared_at', kind: 'instant' },
    { key: 'coi_target_application', kind: 'text' },
    {
      key: 'coi_nature',
      kind: 'text',
    },
    { key: 'action', kind: 'text' },
    { key: 'minutes_doc_id', kind: 'text' },
    { key: 'signatures', kind: 'text' },
  ],
};
