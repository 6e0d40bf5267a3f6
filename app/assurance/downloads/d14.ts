import type { Download } from './download.ts';

/**
 * Samples of the period with their table of errors: every transaction drawn, once per finding on it. The total is what
 * findings call ineligible, those withdrawn left out.
 */
export const d14: Download = {
  code: 'D14',
  control: 'ineligible_eur',
  columns: [
    { key: 'sample_id', kind: 'text', about: 'Reference of the sample' },
    { key: 'seed', kind: 'text', about: 'Seed of the draw: with it and the population anybody draws the same sample' },
    { key: 'method', kind: 'text', about: 'monetary-unit, random, heading, top or risk' },
    { key: 'transaction_no', kind: 'text', about: 'Reference of the cost (D13)' },
    { key: 'amount_eur', kind: 'amount', about: 'Accepted when the population was frozen; again on every row of it' },
    { key: 'tested', kind: 'text', about: 'Y: the auditor has tested it' },
    { key: 'finding_no', kind: 'text', about: 'Reference of the finding; empty where there is none' },
    { key: 'finding_type', kind: 'text', about: 'Code of the finding' },
    { key: 'criterion_breached', kind: 'text', about: 'Rule or article it breaches' },
    { key: 'facts', kind: 'text', about: 'What was found' },
    {
      key: 'ineligible_eur',
      kind: 'amount',
      about: 'Called ineligible; empty once the finding is withdrawn',
      total: true,
    },
    { key: 'auditee_comment', kind: 'text', about: 'What the office answered' },
    { key: 'auditor_reply', kind: 'text', about: 'What the auditor replied' },
    { key: 'corrected_in_report', kind: 'text', about: 'Y: taken out of accepted cost; N: not, or not yet' },
  ],
};
