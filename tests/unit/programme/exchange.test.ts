import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEuroMinor, isRate, toEuroMinor } from '#app/programme/exchange.ts';
import { FX_POLICIES, monthFor } from '#app/programme/fx-policy.ts';

describe('I28: amounts in euro', () => {
  it.each([
    [100_00n, 'USD', '1.0832', 92_32n],
    [1_000_000n, 'XOF', '655.957', 1_524_49n],
    [10_000n, 'TND', '3.3704', 2_97n],
    [1n, 'USD', '2', 1n],
    [-1n, 'USD', '2', -1n],
    [0n, 'COP', '4512.3', 0n],
  ])('I1: %s minor units of %s at %s are %s euro cents, rounded half up once', (minor, currency, rate, cents) =>
    expect(toEuroMinor({ minor, currency }, rate)).toBe(cents),
  );

  it('I1: the other way round, in the decimals of the currency', () => {
    expect(fromEuroMinor(100_00n, 'XOF', '655.957')).toEqual({ minor: 65_596n, currency: 'XOF' });
    expect(fromEuroMinor(100_00n, 'TND', '3.3704')).toEqual({ minor: 337_040n, currency: 'TND' });
  });

  it('I1: an amount there and back is off by less than a cent where the currency is finer than the euro', () => {
    const rates = fc
      .integer({ min: 10_000, max: 99_999_999 })
      .map((n) => `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, '0')}`);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), rates, (cents, rate) => {
        const there = fromEuroMinor(cents, 'TND', rate);
        const back = toEuroMinor(there, rate);
        expect(back - cents >= -1n && back - cents <= 1n).toBe(true);
      }),
    );
  });

  it.each(['0', '0.0', '-1', '1e3', '1,5', '', 'NaN', '1.12345678901'])(
    'I28: %s is no rate and converts nothing',
    (text) => {
      expect(isRate(text)).toBe(false);
      expect(() => toEuroMinor({ minor: 1n, currency: 'USD' }, text)).toThrow('not an exchange rate');
    },
  );
});

describe('I28: which month counts', () => {
  const dates = {
    paidOn: '2026-03-31',
    incurredOn: '2026-02-01',
    submittedOn: '2026-12-09',
    deadlineOn: '2026-01-15',
  };

  it.each([
    ['MONTH_OF_PAYMENT', '2026-03'],
    ['MONTH_INCURRED', '2026-02'],
    ['MONTH_OF_SUBMISSION', '2026-12'],
    ['MONTH_BEFORE_DEADLINE', '2025-12'],
  ] as const)('I28: %s', (policy, month) => expect(monthFor(policy, dates)).toEqual({ ok: true, value: month }));

  it('I28: a day that is not known yet blocks, and so does a policy that is not built', () => {
    for (const policy of FX_POLICIES) {
      const result = monthFor(policy, {});
      const built = policy !== 'PERIOD_AVERAGE' && policy !== 'RATE_OF_RECEIPT';
      expect(result).toMatchObject({
        ok: false,
        refusal: { code: built ? 'fx-date-unknown' : 'fx-policy-not-supported' },
      });
    }
  });
});
