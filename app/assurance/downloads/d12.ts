import type { Download } from './download.ts';

/**
 * Payments the bank executed with a value date in the period; one that came back is a second row, below zero, on the day
 * of its return. The total is what the ledger paid.
 */
export const d12: Download = {
  code: 'D12',
  control: 'eur',
  columns: [
    { key: 'payment_id', kind: 'text', about: 'Reference of the payment, the same in the bank file' },
    { key: 'agreement_id', kind: 'text', about: 'Reference of the agreement (D09)' },
    { key: 'instalment_no', kind: 'integer', about: 'Number of the instalment' },
    { key: 'due_condition', kind: 'text', about: 'agreement-active for the first, report-accepted for later ones' },
    { key: 'condition_met_at', kind: 'instant', about: 'When that was so, UTC' },
    { key: 'requested_by', kind: 'text', about: 'Alias of who requested it' },
    { key: 'approver_1', kind: 'text', about: 'Alias of the first approver (I21)' },
    { key: 'approver_1_at', kind: 'instant', about: 'When, UTC' },
    { key: 'approver_2', kind: 'text', about: 'Alias of the second approver' },
    { key: 'approver_2_at', kind: 'instant', about: 'When, UTC' },
    { key: 'executed_by', kind: 'text', about: 'Alias of who made the bank file' },
    { key: 'bank_ref', kind: 'text', about: 'Reference the bank gave' },
    { key: 'payee_name', kind: 'text', about: 'Holder of the account', identity: true },
    { key: 'payee_account_masked', kind: 'text', about: 'Last digits of the account' },
    { key: 'intermediary_id', kind: 'text', about: 'Who receives it for the third party; empty where nobody does' },
    { key: 'amount', kind: 'amount', about: 'Amount paid; below zero where it came back', currency: 'currency' },
    { key: 'currency', kind: 'text', about: 'ISO 4217 code' },
    { key: 'eur', kind: 'amount', about: 'The same in EUR', total: true },
    { key: 'bank_fee', kind: 'amount', about: 'Fee charged to the action; empty while none is recorded' },
    { key: 'receipt_confirmed_at', kind: 'instant', about: 'When the third party confirmed the arrival, UTC' },
    { key: 'proof_doc_id', kind: 'text', about: 'Reference of the bank file it was in' },
  ],
};
