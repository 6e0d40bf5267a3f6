import type { Download } from './download.ts';

/** The trial balance of the period, and beside each account what bank and reports say of it at the last day. */
export const d24: Download = {
  code: 'D24',
  control: 'debits',
  columns: [
    { key: 'account', kind: 'text' },
    { key: 'opening', kind: 'amount', total: true },
    { key: 'debits', kind: 'amount', total: true },
    { key: 'credits', kind: 'amount', total: true },
    { key: 'closing', kind: 'amount', total: true },
    {
      key: 'ledger_total',
      kind: 'amount',
    },
    { key: 'bank_statement', kind: 'amount' },
    { key: 'report_total', kind: 'amount' },
    { key: 'difference', kind: 'amount' },
    {
      key: 'explanation',
      kind: 'text',
    },
  ],
};
