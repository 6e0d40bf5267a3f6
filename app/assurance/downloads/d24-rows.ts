import type { TrialBalance } from '#app/ledger/trial-balance.ts';
import type { Values } from './file-rows.ts';
import type { Check, CheckName, Reconciliation } from '../reconciliation.ts';

/** Which comparison stands beside which account, the ledger's side being its closing balance, and where its other side. */
const BESIDE: Readonly<Partial<Record<string, { name: CheckName; column: 'bank_statement' | 'report_total' }>>> = {
  '1000': { name: 'bank', column: 'bank_statement' },
  '1200': { name: 'advances', column: 'report_total' },
  '1300': { name: 'recoveries', column: 'report_total' },
  '5000': { name: 'accepted', column: 'report_total' },
  '9000': { name: 'commitments', column: 'report_total' },
};

/** The trial balance, account by account, with what bank, reports and agreements say of it. */
export function d24Rows(books: { balance: TrialBalance; reconciliation: Reconciliation }): Values[] {
  return books.balance.rows.map((row) => ({
    account: row.account,
    opening: row.openingMinor,
    debits: row.debitsMinor,
    credits: row.creditsMinor,
    closing: row.closingMinor,
    ...beside(row.account, books.reconciliation.checks),
  }));
}

function beside(account: string, checks: readonly Check[]): Values {
  const place = BESIDE[account];
  const check = place && checks.find((each) => each.name === place.name);
  if (!place || !check) return {};
  const difference = check.otherMinor - check.ledgerMinor;
  return {
    ledger_total: check.ledgerMinor,
    [place.column]: check.otherMinor,
    difference,
    explanation: difference === 0n ? null : (check.explanation ?? null),
  };
}
