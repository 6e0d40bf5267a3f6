import { describe, expect, it } from 'vitest';
import { reconcileMonths } from '#app/disbursements/bank/bank-reconciliation.ts';

const statement = (month: string, currency: string, statementMinor: bigint, openMinor = 0n, asideMinor = 0n) => ({
  month,
  currency,
  statementMinor,
  openMinor,
  asideMinor,
});

describe('LG-7 the bank beside the ledger', () => {
  it('what waits and what was set aside explain a month; the rest is said, newest month first', () => {
    const months = reconcileMonths(
      [statement('2026-10', 'EUR', -1_000n, -50n, -50n), statement('2026-11', 'EUR', -10n)],
      [
        { month: '2026-10', currency: 'EUR', ledgerMinor: -900n },
        { month: '2026-11', currency: 'EUR', ledgerMinor: -12n },
      ],
    );
    expect(months.map(({ month, differenceMinor }) => [month, differenceMinor])).toEqual([
      ['2026-11', 2n],
      ['2026-10', 0n],
    ]);
  });

  it('a month only one side knows is a difference; currencies stand apart', () => {
    const months = reconcileMonths(
      [statement('2026-10', 'TND', 5n)],
      [{ month: '2026-10', currency: 'EUR', ledgerMinor: -900n }],
    );
    expect(months.map(({ currency, differenceMinor }) => [currency, differenceMinor])).toEqual([
      ['EUR', 900n],
      ['TND', 5n],
    ]);
  });
});
