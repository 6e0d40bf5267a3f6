import type { Download } from './download.ts';

/** The journal: every posting with a value date in the period, in the order of the chain. */
export const d11: Download = {
  code: 'D11',
  control: 'debit_eur',
  columns: [
    { key: 'entry_no', kind: 'integer', about: 'Number of the entry, without gaps in a programme' },
    { key: 'posted_at', kind: 'instant', about: 'When it was posted, UTC' },
    { key: 'value_date', kind: 'date', about: 'Day it counts from' },
    { key: 'doc_no', kind: 'text', about: 'Paper it rests on: agreement, payment, cost or recovery' },
    { key: 'account', kind: 'text', about: 'Account of the chart' },
    { key: 'account_name', kind: 'text', about: 'Short name of the account' },
    { key: 'debit', kind: 'amount', about: 'Debit in the currency of the posting', currency: 'currency' },
    { key: 'credit', kind: 'amount', about: 'Credit in the currency of the posting', currency: 'currency' },
    { key: 'currency', kind: 'text', about: 'ISO 4217 code' },
    { key: 'fx_rate', kind: 'decimal', about: 'Units of the currency per 1 EUR' },
    { key: 'fx_month', kind: 'text', about: 'Month the rate is valid for' },
    { key: 'fx_source', kind: 'text', about: 'Where the rate was taken from' },
    { key: 'debit_eur', kind: 'amount', about: 'Debit in EUR', total: true },
    { key: 'credit_eur', kind: 'amount', about: 'Credit in EUR', total: true },
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'instalment_no', kind: 'integer', about: 'Number of the instalment it pays' },
    { key: 'third_party_id', kind: 'text', about: 'Id of the third party (D01)' },
    {
      key: 'description',
      kind: 'text',
      about: 'Rule of the chart that made it: commit, pay, accept, disallow, refund',
    },
    { key: 'reverses_entry', kind: 'integer', about: 'Number of the entry it corrects' },
    { key: 'preparer', kind: 'text', about: 'Alias of who caused it' },
    { key: 'approver_1', kind: 'text', about: 'Alias of the first approver' },
    { key: 'approver_2', kind: 'text', about: 'Alias of the second approver' },
    { key: 'prev_hash', kind: 'text', about: 'Hash of the chain before this entry' },
    {
      key: 'entry_hash',
      kind: 'text',
      about: 'SHA-256 of the canonical entry; chain hash = SHA-256(prev_hash, entry_hash)',
    },
  ],
};
