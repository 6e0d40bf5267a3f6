import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_CODES } from '#app/ledger/chart.ts';
import { isBalanced, trialBalance, type BalanceRow } from '#app/ledger/trial-balance.ts';

const cents = fc.bigInt({ min: 1n, max: 10n ** 12n });
const account = fc.constantFrom(...ACCOUNT_CODES);
const transfers = fc.array(fc.record({ debit: account, credit: account, minor: cents, earlier: fc.boolean() }), {
  maxLength: 40,
});

/** The rows an honest journal of these transfers gives. */
function rowsOf(made: readonly { debit: string; credit: string; minor: bigint; earlier: boolean }[]): BalanceRow[] {
  return ACCOUNT_CODES.map((code) => {
    const total = (side: 'debit' | 'credit', earlier: boolean) =>
      made.reduce((sum, each) => (each[side] === code && each.earlier === earlier ? sum + each.minor : sum), 0n);
    const openingMinor = total('debit', true) - total('credit', true);
    const [debitsMinor, creditsMinor] = [total('debit', false), total('credit', false)];
    const closingMinor = openingMinor + debitsMinor - creditsMinor;
    return { account: code, openingMinor, debitsMinor, creditsMinor, closingMinor };
  });
}

describe('I32 the trial balance', () => {
  it('balances for every journal of balanced entries', () => {
    fc.assert(fc.property(transfers, (made) => isBalanced(trialBalance(rowsOf(made)))));
  });

  it('does not balance when one cent is missing on either side, or in what was carried forward', () => {
    const rows = rowsOf([{ debit: '1200', credit: '1000', minor: 500n, earlier: false }]);
    for (const column of ['debitsMinor', 'creditsMinor', 'closingMinor'] as const) {
      const changed = rows.map((row) => (row.account === '1200' ? { ...row, [column]: row[column] + 1n } : row));
      expect(isBalanced(trialBalance(changed)), column).toBe(false);
    }
  });

  it('lists every account of the chart once, with the sums under the columns', () => {
    const balance = trialBalance(rowsOf([{ debit: '9000', credit: '9100', minor: 7n, earlier: false }]));
    expect(balance.rows.map((row) => row.account)).toEqual(ACCOUNT_CODES);
    expect(balance).toMatchObject({ debitsMinor: 7n, creditsMinor: 7n, closingMinor: 0n });
  });
});
