import type { Download } from './download.ts';

/** Applications submitted by the end of the period, and what became of them. */
export const d03: Download = {
  code: 'D03',
  control: 'requested_eur',
  columns: [
    { key: 'application_id', kind: 'text', about: 'Reference of the application' },
    { key: 'call_id', kind: 'text', about: 'Reference of the call (D02)' },
    { key: 'lot', kind: 'text', about: 'Code of the lot; empty where the call has none' },
    { key: 'alias', kind: 'text', about: 'Alias of the applicant' },
    { key: 'legal_name', kind: 'text', about: 'Legal name', identity: true },
    { key: 'country', kind: 'text', about: 'ISO 3166-1 code, or a UN M49 region where the country is withheld' },
    { key: 'submitted_at', kind: 'instant', about: 'When it was submitted, UTC' },
    {
      key: 'channel',
      kind: 'text',
      about: 'web, email, assisted or offline; empty while the portal is the only way in',
    },
    { key: 'language', kind: 'text', about: 'Language of the answers, ISO 639-1' },
    { key: 'requested_amount', kind: 'amount', about: 'Asked for, from the budget', currency: 'currency' },
    { key: 'currency', kind: 'text', about: 'ISO 4217 code' },
    { key: 'requested_eur', kind: 'amount', about: 'The same in EUR', total: true },
    { key: 'duration', kind: 'integer', about: 'Duration in months' },
    {
      key: 'admin_result',
      kind: 'text',
      about: 'Administrative check; empty while it is one checklist with eligibility (D04)',
    },
    { key: 'eligibility_result', kind: 'text', about: 'eligible or ineligible; empty before the check' },
    {
      key: 'reject_reason_code',
      kind: 'text',
      about: 'Codes of the criteria not met (D04), or below-threshold (D07)',
    },
    { key: 'clarification_dates', kind: 'text', about: 'Days it was asked about; empty while none are recorded' },
    { key: 'final_status', kind: 'text', about: 'State of the application when the file was made' },
    { key: 'notified_at', kind: 'instant', about: 'When the applicant was told the outcome, UTC' },
  ],
};
