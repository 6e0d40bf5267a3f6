import type { Download } from './download.ts';

/**
 * Payments the bank executed with a value date in the period; one that came back is a second row, below zero, on the day
 * of its return. The total is what the ledger paid.
 */
export const d12: Download = {
  code: 'D12',
  control: 'eur',
  columns: [
    { key: 'payment_id', kind: 'text' },
    { key: 'agreement_id', kind: 'text' },
    { key: 'instalment_no', kind: 'integer' },
    { key: 'due_condition', kind: 'text' },
    { key: 'condition_met_at', kind: 'instant' },
    { key: 'requested_by', kind: 'text' },
    { key: 'approver_1', kind: 'text' },
    { key: 'approver_1_at', kind: 'instant' },
    { key: 'approver_2', kind: 'text' },
    { key: 'approver_2_at', kind: 'instant' },
    { key: 'executed_by', kind: 'text' },
    { key: 'bank_ref', kind: 'text' },
    { key: 'payee_name', kind: 'text', identity: true },
    { key: 'payee_account_masked', kind: 'text' },
    { key: 'intermediary_id', kind: 'text' },
    { key: 'amount', kind: 'amount', currency: 'currency' },
    { key: 'currency', kind: 'text' },
    { key: 'eur', kind: 'amount', total: true },
    { key: 'bank_fee', kind: 'amount' },
    { key: 'receipt_confirmed_at', kind: 'instant' },
    { key: 'proof_doc_id', kind: 'text' },
  ],
};
