import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, type Expected } from '#app/disbursements/forecast.ts';

let serial = 0;
/** An instalment of an agreement of its own, not asked for, unless told. */
const due = (given: Partial<Expected> & Pick<Expected, 'expectedOn' | 'minor'>): Expected => ({
  agreementId: `a${(serial += 1)}`,
  number: 1,
  currency: 'EUR',
  asked: null,
  ...given,
});

describe('the months ahead', () => {
  it('are sums by month and currency, with what is overdue first', () => {
    const rows = forecast(
      [
        due({ expectedOn: '2027-01-10', currency: 'EUR', minor: 5n }),
        due({ expectedOn: '2026-10-31', currency: 'EUR', minor: 1n }),
        due({ expectedOn: '2026-11-01', currency: 'EUR', minor: 2n }),
        due({ expectedOn: '2026-11-30', currency: 'USD', minor: 3n }),
        due({ expectedOn: '2026-11-30', currency: 'EUR', minor: 4n }),
      ],
      '2026-11-15',
    );
    expect(rows).toEqual([
      { month: null, currency: 'EUR', instalments: 1, minor: 1n, setOffMinor: 0n },
      { month: '2026-11', currency: 'EUR', instalments: 2, minor: 6n, setOffMinor: 0n },
      { month: '2026-11', currency: 'USD', instalments: 1, minor: 3n, setOffMinor: 0n },
      { month: '2027-01', currency: 'EUR', instalments: 1, minor: 5n, setOffMinor: 0n },
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
        const rows = forecast(expected.map(due), '2026-11-15');
        const sum = (list: readonly { minor: bigint }[]) => list.reduce((total, { minor }) => total + minor, 0n);
        expect(sum(rows)).toBe(sum(expected));
        expect(rows.reduce((total, row) => total + row.instalments, 0)).toBe(expected.length);
      }),
    );
  });

  it('I23: what was set off is kept back from the next instalments of its grant, and of no other', () => {
    const of = (number: number, expectedOn: string, minor: bigint, given: Partial<Expected> = {}) =>
      due({ agreementId: 'one', number, expectedOn, minor, ...given });
    const asked = of(1, '2026-11-20', 50n, { asked: { minor: 45n, setOffMinor: 5n } });
    const ahead = [
      of(3, '2027-02-01', 30n),
      asked,
      of(2, '2026-12-01', 20n),
      due({ expectedOn: '2026-12-05', minor: 7n }),
    ];
    const rows = forecast(ahead, '2026-11-15', new Map([['one', 25n]]));
    expect(rows.map(({ month, minor, setOffMinor }) => [month, minor, setOffMinor])).toEqual([
      ['2026-11', 45n, 5n],
      ['2026-12', 7n, 20n],
      ['2027-02', 25n, 5n],
    ]);
  });
});
