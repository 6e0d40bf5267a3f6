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
    { key: 'members', kind: 'text', about: 'Alias of the voter as the minutes name it, or of the reader' },
    { key: 'org', kind: 'text', about: 'Organisation the voter voted for, or code of the reader’s consortium member' },
    { key: 'role', kind: 'text', about: 'voter or reader; chair, secretary and observer once they are recorded' },
    { key: 'quorum_ok', kind: 'text', about: 'Y: three voters of two organisations at least (I13)' },
    { key: 'coi_declared_at', kind: 'instant', about: 'When the reader declared, UTC (I9)' },
    { key: 'coi_target_application', kind: 'text', about: 'Application the declaration is about (D03)' },
    {
      key: 'coi_nature',
      kind: 'text',
      about: 'none, family, friendship, political, economic, organisational or other',
    },
    { key: 'action', kind: 'text', about: 'recused or none' },
    { key: 'minutes_doc_id', kind: 'text', about: 'Document of the minutes; empty while minutes are a text' },
    { key: 'signatures', kind: 'text', about: 'Signatures under the minutes; empty while none are recorded' },
  ],
};
