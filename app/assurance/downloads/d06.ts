import type { Download } from './download.ts';

/** Who voted in evaluation committees, and who declared what before reading a file, by the end of the period. */
export const d06: Download = {
  code: 'D06',
  columns: [
    {
      key: 'meeting_id',
      kind: 'text',
      about: 'Id of the committee list that was voted on; empty for a declaration of a reader',
    },
    { key: 'date', kind: 'date', about: 'Day the committee met' },
    { key: 'members', kind: 'text', about: 'Alias of the voter, or of the reader' },
    { key: 'org', kind: 'text', about: 'Code of the consortium member the voter or the reader belongs to' },
    { key: 'role', kind: 'text', about: 'chair, voter or reader' },
    { key: 'quorum_ok', kind: 'text', about: 'Y: three voters of two organisations at least (I13)' },
    { key: 'coi_declared_at', kind: 'instant', about: 'When the reader declared, UTC (I9)' },
    { key: 'coi_target_application', kind: 'text', about: 'Application the declaration is about (D03)' },
    {
      key: 'coi_nature',
      kind: 'text',
      about: 'none, family, friendship, political, economic, organisational or other',
    },
    { key: 'action', kind: 'text', about: 'recused or none; of a voter: no vote on this application (I9)' },
    { key: 'minutes_doc_id', kind: 'text', about: 'SHA-256 of the frozen minutes' },
    { key: 'signatures', kind: 'text', about: 'When this member signed the minutes, UTC; empty where they did not' },
  ],
};
