import type { Download } from './download.ts';

/** Calls approved by the end of the period, one row per lot; a call without lots has one row. */
export const d02: Download = {
  code: 'D02',
  control: 'envelope_eur',
  columns: [
    { key: 'call_id', kind: 'text', about: 'Reference of the call' },
    { key: 'title', kind: 'text', about: 'Title as published, in the first language it has' },
    { key: 'lot', kind: 'text', about: 'Code of the lot; empty where the call has none' },
    { key: 'version', kind: 'integer', about: 'Number of the version in force on the last day of the period' },
    { key: 'languages', kind: 'text', about: 'Languages of the call, ISO 639-1, separated by spaces' },
    { key: 'published_at', kind: 'instant', about: 'When it opened, UTC, from the trail; empty before' },
    { key: 'closes_at', kind: 'instant', about: 'Deadline, UTC' },
    { key: 'closes_at_tz', kind: 'text', about: 'Time zone the deadline was published in' },
    { key: 'envelope_eur', kind: 'amount', about: 'Money of the call, or of the lot (I2)', total: true },
    { key: 'min_grant_eur', kind: 'amount', about: 'Least that can be asked for' },
    { key: 'max_grant_eur', kind: 'amount', about: 'Most that can be asked for (I4)' },
    { key: 'max_duration_m', kind: 'integer', about: 'Longest duration in months' },
    { key: 'cofinancing_pct', kind: 'decimal', about: 'Share others must bear; empty while none is recorded' },
    { key: 'cost_model', kind: 'text', about: 'ACTUAL_COSTS, LUMP_SUM_BY_MILESTONE or UNIT_COSTS' },
    { key: 'cap_eur', kind: 'amount', about: 'Most a third party may receive in the whole action (I5)' },
    {
      key: 'ca_approval_ref',
      kind: 'text',
      about: 'Approval of the contracting authority; empty while none is recorded',
    },
    { key: 'guidelines_sha256', kind: 'text', about: 'SHA-256 of that version, guidelines included (I6)' },
    {
      key: 'channels_published',
      kind: 'text',
      about: 'Where else it was announced; empty while announcements are not recorded',
    },
    { key: 'qa_count', kind: 'integer', about: 'Questions answered in public; empty while none are recorded' },
    { key: 'status', kind: 'text', about: 'State of the call when the file was made' },
  ],
};
