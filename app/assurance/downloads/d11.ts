import type { Download } from './download.ts';

/** The journal: every posting with a value date in the period, in the order of the chain. */
export const d11: Download = {
  code: 'D11',
  control: 'debit_eur',
  columns: [
    { key: 'entry_no', kind: 'integer' },
    { key: 'posted_at', kind: 'instant' },
    { key: 'value_date', kind: 'date' },
    { key: 'doc_no', kind: 'text' },
    { key: 'account', kind: 'text' },
    { key: 'account_name', kind: 'text' },
    { key: 'debit', kind: 'amount', currency: 'currency' },
    { key: 'credit', kind: 'amount', currency: 'currency' },
    { key: 'currency', kind: 'text' },
    { key: 'fx_rate', kind: 'decimal' },
    { key: 'fx_month', kind: 'text' },
    { key: 'fx_source', kind: 'text' },
    { key: 'debit_eur', kind: 'amount', total: true },
    { key: 'credit_eur', kind: 'amount', total: true },
    { key: 'agreement_id', kind: 'text' },
    { key: 'instalment_no', kind: 'integer' },
    { key: 'third_party_id', kind: 'text' },
    {
      key: 'description',
      kind: 'text',
    },
    { key: 'reverses_entry', kind: 'integer' },
    { key: 'preparer', kind: 'text' },
    { key: 'approver_1', kind: 'text' },
    { key: 'approver_2', kind: 'text' },
    { key: 'prev_hash', kind: 'text' },
    {
      key: 'entry_hash',
      kind: 'text',
    },
  ],
};
