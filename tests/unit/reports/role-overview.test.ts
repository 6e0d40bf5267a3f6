import { expect, it } from 'vitest';
import { portfolioTotals } from '#app/reports/overview/role-overview.ts';

it('I1: the last line of the table is the sum of its rows, to the cent', () => {
  const row = { callId: 'c', call: 'C1', partner: null, grants: 1, committed: 50_000_01n, paid: 25_000_00n };
  const rows = [
    { ...row, accepted: 1n, outstanding: 24_999_99n },
    { ...row, partner: 'P', accepted: 2n, outstanding: 24_999_98n },
  ];
  expect(portfolioTotals(rows)).toEqual({
    committed: 100_000_02n,
    paid: 50_000_00n,
    accepted: 3n,
    outstanding: 49_999_97n,
  });
  expect(portfolioTotals([])).toEqual({ committed: 0n, paid: 0n, accepted: 0n, outstanding: 0n });
});
