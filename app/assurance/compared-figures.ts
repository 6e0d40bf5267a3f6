import type { AccountCode } from '#app/ledger/chart.ts';
import type { TrialBalance } from '#app/ledger/trial-balance.ts';
import type { Compared } from './reconciliation.ts';

/** One row of sums by name: counts, or EUR cents. */
export type Sums = ReadonlyMap<string, bigint>;

export function sumOf(row: Sums, name: string): bigint {
  return row.get(name) ?? 0n;
}

/** Every figure of the ledger beside the one it must meet. */
export function comparedFigures(
  balance: TrialBalance,
  facts: Readonly<
    Record<'entries' | 'journal' | 'balances' | 'agreements' | 'payments' | 'bank' | 'costs' | 'ledger', Sums>
  >,
): readonly Compared[] {
  const { entries, journal, balances, agreements, payments, bank, costs, ledger } = facts;
  return [
    { name: 'entries', ledgerMinor: 0n, otherMinor: sumOf(entries, 'eur') + sumOf(entries, 'currencies') },
    { name: 'debits-credits', ledgerMinor: balance.debitsMinor, otherMinor: balance.creditsMinor },
    { name: 'closing', ledgerMinor: balance.closingMinor, otherMinor: 0n },
    { name: 'journal', ledgerMinor: balance.debitsMinor, otherMinor: sumOf(journal, 'debits') },
    { name: 'balances', ledgerMinor: 0n, otherMinor: sumOf(balances, 'apart') },
    {
      name: 'commitments',
      ledgerMinor: sumOf(ledger, 'committed'),
      otherMinor: sumOf(agreements, 'total'),
      explainedMinor: sumOf(agreements, 'released'),
      explanation: 'released-at-the-end',
    },
    { name: 'payments', ledgerMinor: sumOf(ledger, 'paid'), otherMinor: sumOf(payments, 'total') },
    {
      name: 'bank',
      ledgerMinor: closingOf(balance, '1000'),
      otherMinor: sumOf(bank, 'total'),
      explainedMinor: -sumOf(ledger, 'besides'),
      explanation: 'besides-grants',
    },
    {
      name: 'accepted',
      ledgerMinor: sumOf(ledger, 'accepted'),
      otherMinor: sumOf(costs, 'accepted'),
      explainedMinor: sumOf(costs, 'waiting'),
      explanation: 'accepted-awaiting-advance',
    },
    {
      name: 'disallowed',
      ledgerMinor: sumOf(ledger, 'disallowed'),
      otherMinor: sumOf(costs, 'disallowed'),
      explainedMinor: sumOf(costs, 'beyond'),
      explanation: 'disallowed-beyond-advance',
    },
  ];
}

/** What an account stands at on the last day, EUR cents. */
export function closingOf(balance: TrialBalance, account: AccountCode): bigint {
  return balance.rows.find((row) => row.account === account)?.closingMinor ?? 0n;
}
