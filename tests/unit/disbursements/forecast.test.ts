import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '#app/disbursements/forecast.ts';

describe('the months ahead', () => {
  it('are sums by month and currency, with what is overdue first', () => {
    const rows = forecast(
      [
        { expectedOn: '2027-01-10', currency: 'EUR', minor: 5n },
        { expectedOn: '2026-10-31', currency: 'EUR', minor: 1n },
        { expectedOn: '2026-11-01', currency: 'EUR', minor: 2n },
        { expectedOn: '2026-11-30', currency: 'USD', minor: 3n },
        { expectedOn: '2026-11-30', currency: 'EUR', minor: 4n },
      ],
      '2026-11-15',
    );
    expect(rows).toEqual([
      { month: null, currency: 'EUR', instalments: 1, minor: 1n },
      { month: '2026-11', currency: 'EUR', instalments: 2, minor: 6n },
      { month: '2026-11', currency: 'USD', instalments: 1, minor: 3n },
      { month: '2027-01', currency: 'EUR', instalments: 1, minor: 5n },
    ]);
  });

  it('lose no cent and no instalment', () => {
    const day = fc.constantFrom('2026-09-01', '2026-11-02', '2026-12-31', '2027-05-05');
    const one = fc.record({
      expectedOn: day,
      currency: fc.constantFrom('EUR', 'USD'),
      minor: fc.bigInt({ min: 1n, max: 9n }),
    });
    fc.assert(
      fc.property(fc.array(one), (expected) => {
        const rows = forecast(expected, '2026-11-15');
        const sum = (list: readonly { minor: bigint }[]) => list.reduce((total, { minor }) => total + minor, 0n);
        expect(sum(rows)).toBe(sum(expected));
        expect(rows.reduce((total, row) => total + row.instalments, 0)).toBe(expected.length);
      }),
    );
  });
});
