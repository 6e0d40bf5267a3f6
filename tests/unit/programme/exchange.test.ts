import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRate, fromEuroMinor, isRate, receivedRate, sourceText, toEuroMinor } from '#app/programme/exchange.ts';
import { begunMonths, FX_POLICIES, rateBasis, settledBySubmission } from '#app/programme/fx-policy.ts';

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

describe('I28: which rates a policy asks for', () => {
  const dates = {
    paidOn: '2026-03-31',
    incurredOn: '2026-02-01',
    submittedOn: '2026-12-09',
    deadlineOn: '2026-01-15',
    periodFrom: '2025-11-10',
    periodTo: '2026-02-28',
  };

  it.each([
    ['MONTH_OF_PAYMENT', { kind: 'month', month: '2026-03' }],
    ['MONTH_INCURRED', { kind: 'month', month: '2026-02' }],
    ['MONTH_OF_SUBMISSION', { kind: 'month', month: '2026-12' }],
    ['MONTH_BEFORE_DEADLINE', { kind: 'month', month: '2025-12' }],
    ['PERIOD_AVERAGE', { kind: 'average', months: ['2025-11', '2025-12', '2026-01', '2026-02'] }],
    ['RATE_OF_RECEIPT', { kind: 'receipt', by: '2026-03-31' }],
  ] as const)('I28: %s', (policy, basis) => expect(rateBasis(policy, dates)).toEqual(basis));

  it('I28: costs are provisional until the report is sent where only that settles the rate', () =>
    expect(FX_POLICIES.filter(settledBySubmission)).toEqual([
      'PERIOD_AVERAGE',
      'MONTH_OF_SUBMISSION',
      'RATE_OF_RECEIPT',
    ]));

  it('I28: an average so far is of the months that have begun, and never of none', () => {
    const months = ['2026-01', '2026-02', '2026-03'];
    expect(begunMonths(months, '2026-02-01')).toEqual(['2026-01', '2026-02']);
    expect(begunMonths(months, '2026-12-31')).toEqual(months);
    expect(begunMonths(months, '2025-12-31')).toEqual(months);
  });
});

describe('I28: rates that are worked out', () => {
  const monthly = (month: string, unitsPerEur: string, source = 'InforEuro') => ({
    id: month,
    unitsPerEur,
    month,
    source,
  });

  it('I28: the mean of the monthly rates, ten decimals, half up once; it says which months and lists', () => {
    expect(averageRate([monthly('2026-01', '1'), monthly('2026-02', '2', 'manual'), monthly('2026-03', '2')])).toEqual({
      id: null,
      unitsPerEur: '1.6666666667',
      month: '2026-03',
      source: 'InforEuro, manual',
      basis: 'average',
      fromMonth: '2026-01',
    });
    expect(averageRate([monthly('2026-01', '655.957'), monthly('2026-02', '655.957')]).unitsPerEur).toBe('655.957');
  });

  it.each([
    [16_398_925n, 'XOF', 25_000_00n, '655.957'],
    [84_280_000n, 'TND', 25_000_00n, '3.3712'],
    [27_000_00n, 'USD', 24_999_99n, '1.0800004320'],
  ])(
    'I28: %s minor units of %s that arrived for %s cents are %s for a euro',
    (minor, currency, paidEurMinor, units) => {
      const arrival = { reference: 'P-1', receivedOn: '2026-03-04', received: { minor, currency }, paidEurMinor };
      expect(receivedRate(arrival)).toEqual({
        id: null,
        unitsPerEur: units.replace(/0+$/, ''),
        month: '2026-03',
        source: 'P-1',
        basis: 'receipt',
      });
    },
  );

  it('I28: all that arrived, spent, is all that was paid', () => {
    const received = { minor: 16_400_001n, currency: 'XOF' };
    const rate = receivedRate({ reference: 'P-1', receivedOn: '2026-03-04', received, paidEurMinor: 25_000_00n });
    expect(rate && toEuroMinor(received, rate.unitsPerEur)).toBe(25_000_00n);
  });

  it('I28: journal and files say what a rate is and where it comes from', () => {
    const of = { month: '2026-06', source: 'InforEuro' };
    expect(sourceText(of)).toBe('InforEuro');
    expect(sourceText({ ...of, basis: 'average', fromMonth: '2026-01' })).toBe('average 2026-01..2026-06 InforEuro');
    expect(sourceText({ ...of, source: 'GIAI-1', basis: 'receipt' })).toBe('receipt GIAI-1');
  });
});
