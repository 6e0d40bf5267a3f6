import type { Download } from './download.ts';

/** The trial balance of the period, and beside each account what bank and reports say of it at the last day. */
export const d24: Download = {
  code: 'D24',
  control: 'debits',
  columns: [
    { key: 'account', kind: 'text', about: 'Account of the chart' },
    { key: 'opening', kind: 'amount', about: 'Balance before the period, debit positive, EUR', total: true },
    { key: 'debits', kind: 'amount', about: 'Debits of the period, EUR', total: true },
    { key: 'credits', kind: 'amount', about: 'Credits of the period, EUR', total: true },
    { key: 'closing', kind: 'amount', about: 'Balance at the last day, EUR', total: true },
    {
      key: 'ledger_total',
      kind: 'amount',
      about: 'What the ledger says of the thing compared, up to the last day, EUR',
    },
    { key: 'bank_statement', kind: 'amount', about: 'What the bank confirmed, up to the last day, EUR' },
    { key: 'report_total', kind: 'amount', about: 'What agreements or decided reports add up to, EUR' },
    { key: 'difference', kind: 'amount', about: 'Other total minus ledger_total, EUR' },
    {
      key: 'explanation',
      kind: 'text',
      about: 'Why a difference is right; a difference without one stops every download',
    },
  ],
};
