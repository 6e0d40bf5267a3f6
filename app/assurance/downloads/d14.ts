import type { Download } from './download.ts';

/**
 * Samples of the period with their table of errors: every transaction drawn, once per finding on it. The total is what
 * findings call ineligible, those withdrawn left out.
 */
export const d14: Download = {
  code: 'D14',
  control: 'ineligible_eur',
  columns: [
    { key: 'sample_id', kind: 'text' },
    { key: 'seed', kind: 'text' },
    { key: 'method', kind: 'text' },
    { key: 'transaction_no', kind: 'text' },
    { key: 'amount_eur', kind: 'amount' },
    { key: 'tested', kind: 'text' },
    { key: 'finding_no', kind: 'text' },
    { key: 'finding_type', kind: 'text' },
    { key: 'criterion_breached', kind: 'text' },
    { key: 'facts', kind: 'text' },
    {
      key: 'ineligible_eur',
      kind: 'amount',
      total: true,
    },
    { key: 'auditee_comment', kind: 'text' },
    { key: 'auditor_reply', kind: 'text' },
    { key: 'corrected_in_report', kind: 'text' },
  ],
};
