import type { Download } from './download.ts';

/** Third parties: every organisation with an award by the end of the period, with what it was given so far. */
export const d01: Download = {
  code: 'D01',
  control: 'total_awarded_eur',
  columns: [
    { key: 'third_party_id', kind: 'text', about: 'Id of the third party, the same in every file' },
    { key: 'alias', kind: 'text', about: 'Alias that stands for its name' },
    { key: 'legal_name', kind: 'text', about: 'Legal name', identity: true },
    { key: 'type', kind: 'text', about: 'registered, unregistered or individual' },
    { key: 'country', kind: 'text', about: 'ISO 3166-1 code, or the UN M49 region where region_only_flag is Y' },
    { key: 'region_only_flag', kind: 'text', about: 'Y: the country itself is withheld for safety' },
    { key: 'registration_no', kind: 'text', about: 'Registration number', identity: true },
    { key: 'address', kind: 'text', about: 'Street, number, post code, town', identity: true },
    {
      key: 'controllers',
      kind: 'text',
      about: 'Who controls it by the end of the period, as it said itself',
      identity: true,
    },
    { key: 'eligibility_category', kind: 'text', about: 'Published category it was eligible in (I6)' },
    { key: 'fiscal_host_id', kind: 'text', about: 'Third party that receives the money for it; empty where none' },
    { key: 'awards_count', kind: 'integer', about: 'Live awards decided by the end of the period' },
    {
      key: 'total_awarded_eur',
      kind: 'amount',
      about: 'Sum of those awards, less what ended agreements left unused',
      total: true,
    },
    { key: 'total_paid_eur', kind: 'amount', about: 'Paid by the end of the period, from the ledger', total: true },
    { key: 'total_accepted_eur', kind: 'amount', about: 'Accepted cost posted by then, from the ledger', total: true },
    { key: 'cap_eur', kind: 'amount', about: 'Most a third party may receive in the whole action (I5)' },
    { key: 'cap_used_pct', kind: 'decimal', about: 'total_awarded_eur per hundred of cap_eur, two decimals' },
    { key: 'cap_override_ref', kind: 'text', about: 'Reference of the contracting authority that lifts the cap' },
    { key: 'publication_waiver_ref', kind: 'text', about: 'Waiver of publication; empty while none is recorded' },
  ],
};
