import type { Download } from './download.ts';

/** Sub-grant agreements signed by both sides by the end of the period. The total is account 9000 at that day. */
export const d09: Download = {
  code: 'D09',
  control: 'amount_eur_at_award',
  columns: [
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement' },
    { key: 'third_party_id', kind: 'text', about: 'Id of the third party (D01)' },
    { key: 'call_id', kind: 'text', about: 'Reference of the call' },
    { key: 'signed_on', kind: 'date', about: 'Day of the last signature, UTC' },
    { key: 'start', kind: 'date', about: 'First day costs may be incurred' },
    { key: 'end', kind: 'date', about: 'Last day costs may be incurred' },
    {
      key: 'amount',
      kind: 'amount',
      about: 'Amount of the agreement at the last day of the period',
      currency: 'currency',
    },
    { key: 'currency', kind: 'text', about: 'ISO 4217 code' },
    { key: 'amount_eur_at_award', kind: 'amount', about: 'The same in EUR, as it stands on account 9000', total: true },
    { key: 'instalment_plan', kind: 'text', about: 'number kind amount expected-on, separated by semicolons' },
    { key: 'heading_totals', kind: 'text', about: 'heading amount, separated by semicolons, as they are now' },
    { key: 'special_conditions', kind: 'text', about: 'Conditions added to the model agreement' },
    { key: 'visibility_derogation', kind: 'text', about: 'Reference of the derogation; empty while none is recorded' },
    { key: 'signatories', kind: 'text', about: 'Side and day of each signature; the lead by alias' },
    { key: 'doc_sha256', kind: 'text', about: 'SHA-256 of the document both sides signed' },
    { key: 'amendments_count', kind: 'integer', about: 'Amendments in force at the last day of the period (D10)' },
    {
      key: 'activities',
      kind: 'text',
      about: 'Codes of the action’s fixed list, separated by spaces (I6), at the last day of the period',
    },
  ],
};
