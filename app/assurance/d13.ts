import type { Download } from './download.ts';

/** Transactions: every reported cost that was decided on in the period. The population an auditor samples from. */
export const d13: Download = {
  code: 'D13',
  columns: [
    { key: 'transaction_no', kind: 'text', about: 'Reference of the cost, the same in the journal' },
    { key: 'report_id', kind: 'text', about: 'Reference of the report' },
    { key: 'third_party_id', kind: 'text', about: 'Id of the third party (D01)' },
    { key: 'heading', kind: 'text', about: 'Budget heading' },
    { key: 'budget_line', kind: 'text', about: 'Line of the heading; empty while budgets stop at headings' },
    { key: 'invoice_date', kind: 'date', about: 'Day the cost was incurred' },
    { key: 'payment_date', kind: 'date', about: 'Day it was paid' },
    { key: 'supplier', kind: 'text', about: 'Name of the supplier', identity: true },
    { key: 'description', kind: 'text', about: 'What it was for, as reported' },
    { key: 'doc_no', kind: 'text', about: 'Number of the invoice or receipt' },
    { key: 'currency', kind: 'text', about: 'ISO 4217 code' },
    { key: 'amount_local', kind: 'amount', about: 'Amount, tax included', currency: 'currency' },
    { key: 'vat_local', kind: 'amount', about: 'VAT within the amount', currency: 'currency' },
    { key: 'vat_recoverable', kind: 'text', about: 'Y: the third party gets the VAT back, so it is not accepted' },
    { key: 'fx_rate', kind: 'decimal', about: 'Units of the currency per 1 EUR' },
    { key: 'fx_basis', kind: 'text', about: 'Month and source of the rate' },
    { key: 'amount_eur', kind: 'amount', about: 'Amount in EUR, rounded half up per line', total: true },
    { key: 'funding_share_pct', kind: 'decimal', about: 'Share of the cost the grant bears' },
    { key: 'cost_type', kind: 'text', about: 'staff, travel, event, goods, services, cash or indirect' },
    { key: 'procurement_ref', kind: 'text', about: 'Procurement file; empty while none is recorded' },
    { key: 'evidence_ids', kind: 'text', about: 'References of the documents, separated by spaces' },
    { key: 'evidence_complete', kind: 'text', about: 'Y: every document its cost type needs is there' },
    { key: 'accepted_eur', kind: 'amount', about: 'Accepted: enters the report to the EU (I26)', total: true },
    { key: 'disallowed_eur', kind: 'amount', about: 'Not accepted', total: true },
    { key: 'disallow_code', kind: 'text', about: 'Why not' },
    { key: 'reviewer', kind: 'text', about: 'Alias of who decided' },
  ],
};
