import type { Download } from './download.ts';

/** Equipment bought: every cost under the heading equipment of which something was accepted by the end of the period. */
export const d20: Download = {
  code: 'D20',
  control: 'cost_eur',
  columns: [
    { key: 'asset_id', kind: 'text' },
    { key: 'agreement_id', kind: 'text' },
    { key: 'item', kind: 'text' },
    { key: 'serial', kind: 'text', identity: true },
    { key: 'cost_eur', kind: 'amount', total: true },
    { key: 'location_region', kind: 'text' },
    { key: 'owner_after', kind: 'text' },
    { key: 'transfer_doc', kind: 'text' },
  ],
};
