import type { AccountCode } from './chart.ts';

/** One account over a period, EUR cents. `opening + debits − credits = closing`, debit positive. */
export type BalanceRow = {
  readonly account: AccountCode;
  readonly openingMinor: bigint;
  readonly debitsMinor: bigint;
  readonly creditsMinor: bigint;
  readonly closingMinor: bigint;
};

export type TrialBalance = {
  readonly rows: readonly BalanceRow[];
  readonly debitsMinor: bigint;
  readonly creditsMinor: bigint;
  readonly closingMinor: bigint;
};

/** I32: adds up a trial balance. `balanced` in every sense: debits equal credits and the closing column is zero. */
export function trialBalance(rows: readonly BalanceRow[]): TrialBalance {
  const total = (of: (row: BalanceRow) => bigint) => rows.reduce((sum, row) => sum + of(row), 0n);
  return {
    rows,
    debitsMinor: total((row) => row.debitsMinor),
    creditsMinor: total((row) => row.creditsMinor),
    closingMinor: total((row) => row.closingMinor),
  };
}

export function isBalanced(balance: TrialBalance): boolean {
  return balance.debitsMinor === balance.creditsMinor && balance.closingMinor === 0n;
}
