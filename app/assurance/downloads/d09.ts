import type { Download } from './download.ts';

/** Sub-grant agreements signed by both sides by the end of the period. The total is account 9000 at that day. */
export const d09: Download = {
  code: 'D09',
  control: 'amount_eur_at_award',
  columns: [
    { key: 'agreement_id', kind: 'text' },
    { key: 'third_party_id', kind: 'text' },
    { key: 'call_id', kind: 'text' },
    { key: 'signed_on', kind: 'date' },
    { key: 'start', kind: 'date' },
    { key: 'end', kind: 'date' },
    { key: 'amount', kind: 'amount', currency: 'currency' },
    { key: 'currency', kind: 'text' },
    { key: 'amount_eur_at_award', kind: 'amount', total: true },
    { key: 'instalment_plan', kind: 'text' },
    { key: 'heading_totals', kind: 'text' },
    { key: 'special_conditions', kind: 'text' },
    { key: 'visibility_derogation', kind: 'text' },
    { key: 'signatories', kind: 'text' },
    { key: 'doc_sha256', kind: 'text' },
    { key: 'amendments_count', kind: 'integer' },
    { key: 'activities', kind: 'text' },
  ],
};
