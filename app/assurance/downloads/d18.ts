import type { Download } from './download.ts';

/** Money to come back: every case known by the end of the period, and what came back by then. */
export const d18: Download = {
  code: 'D18',
  control: 'amount_eur',
  columns: [
    { key: 'case_id', kind: 'text' },
    { key: 'agreement_id', kind: 'text' },
    { key: 'detected_at', kind: 'instant' },
    { key: 'type', kind: 'text' },
    { key: 'amount_eur', kind: 'amount', total: true },
    { key: 'debit_note', kind: 'text' },
    { key: 'due', kind: 'date' },
    { key: 'recovered_eur', kind: 'amount', total: true },
    { key: 'method', kind: 'text' },
    { key: 'written_off_eur', kind: 'amount', total: true },
    { key: 'write_off_approval', kind: 'text' },
    { key: 'reported_to_ca_at', kind: 'date' },
  ],
};
