import type { Download } from './download.ts';

/** Money to come back: every case known by the end of the period, and what came back by then. */
export const d18: Download = {
  code: 'D18',
  control: 'amount_eur',
  columns: [
    { key: 'case_id', kind: 'text', about: 'Reference of the case, the same in the journal' },
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'detected_at', kind: 'instant', about: 'When it was found, UTC' },
    { key: 'type', kind: 'text', about: 'disallowance, unspent or irregularity' },
    { key: 'amount_eur', kind: 'amount', about: 'Amount to come back', total: true },
    { key: 'debit_note', kind: 'text', about: 'Debit note; empty while none is recorded' },
    { key: 'due', kind: 'date', about: 'Day it is due; empty while no debit note is recorded' },
    { key: 'recovered_eur', kind: 'amount', about: 'Came back by the end of the period, from the ledger', total: true },
    { key: 'method', kind: 'text', about: 'repaid on the bank (1000) or offset against the grant (1200)' },
    { key: 'written_off_eur', kind: 'amount', about: 'Written off by then, from the ledger', total: true },
    { key: 'write_off_approval', kind: 'text', about: 'Who approved a write-off; empty while none is recorded' },
    {
      key: 'reported_to_ca_at',
      kind: 'instant',
      about: 'When the contracting authority was told; empty while it is not recorded',
    },
  ],
};
