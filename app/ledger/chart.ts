/** The chart of accounts of `docs/ledger.md`, the same in every programme. Debit is positive, credit negative. */
export const CHART = {
  '1000': 'bank',
  '1200': 'advances',
  '1300': 'receivable',
  '2000': 'prefinancing',
  '5000': 'accepted',
  '5900': 'ineligible',
  '9000': 'commitments',
  '9100': 'commitments-contra',
} as const;

export type AccountCode = keyof typeof CHART;

export const ACCOUNT_CODES = Object.keys(CHART) as readonly AccountCode[];
