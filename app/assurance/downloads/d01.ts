import type { Download } from './download.ts';

/** Third parties: every organisation with an award by the end of the period, with what it was given so far. */
export const d01: Download = {
  code: 'D01',
  control: 'total_awarded_eur',
  columns: [
    { key: 'third_party_id', kind: 'text' },
    { key: 'alias', kind: 'text' },
    { key: 'legal_name', kind: 'text', identity: true },
    { key: 'type', kind: 'text' },
    { key: 'country', kind: 'text' },
    { key: 'region_only_flag', kind: 'text' },
    { key: 'registration_no', kind: 'text', identity: true },
    { key: 'address', kind: 'text', identity: true },
    {
      key: 'controllers',
      kind: 'text',
      identity: true,
    },
    { key: 'eligibility_category', kind: 'text' },
    { key: 'fiscal_host_id', kind: 'text' },
    { key: 'awards_count', kind: 'integer' },
    {
      key: 'total_awarded_eur',
      kind: 'amount',
      total: true,
    },
    { key: 'total_paid_eur', kind: 'amount', total: true },
    { key: 'total_accepted_eur', kind: 'amount', total: true },
    { key: 'cap_eur', kind: 'amount' },
    { key: 'cap_used_pct', kind: 'decimal' },
    { key: 'cap_override_ref', kind: 'text' },
    { key: 'publication_waiver_ref', kind: 'text' },
  ],
};
