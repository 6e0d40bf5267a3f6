import type { Download } from './download.ts';

/** Equipment bought: every cost under the heading equipment of which something was accepted by the end of the period. */
export const d20: Download = {
  code: 'D20',
  control: 'cost_eur',
  columns: [
    { key: 'asset_id', kind: 'text', about: 'Reference of the cost it was bought with (D13)' },
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'item', kind: 'text', about: 'What it is, as reported' },
    { key: 'serial', kind: 'text', about: 'Serial number', identity: true },
    { key: 'cost_eur', kind: 'amount', about: 'Accepted cost', total: true },
    { key: 'location_region', kind: 'text', about: 'UN M49 region of the third party, never the country' },
    { key: 'owner_after', kind: 'text', about: 'Who owns it after the action; empty while no transfer is recorded' },
    { key: 'transfer_doc', kind: 'text', about: 'Document of the transfer; empty while no transfer is recorded' },
  ],
};
