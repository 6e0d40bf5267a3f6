import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, money, parseAmount, percentOf, toDecimal } from '#app/kernel/money.ts';

function read(typed: string, currency = 'EUR') {
  const result = parseAmount(typed, currency);
  return result.ok ? result.value : result.refusal.code;
}

describe('I1 amounts are integers of minor units', () => {
  it.each([
    ['1250.50', 'EUR', 125050n],
    ['1 250,50', 'EUR', 125050n],
    ['1,250.50', 'EUR', 125050n],
    ['1.250,50', 'EUR', 125050n],
    ['1.250', 'EUR', 125000n],
    ['1,5', 'EUR', 150n],
    ['1’250.50', 'EUR', 125050n],
    ['١٢٥٠٫٥٠', 'EUR', 125050n],
    ['۱۲۵۰', 'EUR', 125000n],
    ['1\u202f250', 'XOF', 1250n],
    ['12.345', 'TND', 12345n],
    ['-5', 'EUR', -500n],
    ['9999999999999.99', 'EUR', 10n ** 15n - 1n],
    ['999999999999999', 'XOF', 10n ** 15n - 1n],
    ['999999999999.999', 'TND', 10n ** 15n - 1n],
  ])('reads %s %s', (typed, currency, minor) => expect(read(typed, currency)).toBe(minor));

  it.each([
    ['', 'EUR', 'amount-not-a-number'],
    ['twelve', 'EUR', 'amount-not-a-number'],
    ['1.2.3', 'EUR', 'amount-not-a-number'],
    ['1,25,00', 'EUR', 'amount-not-a-number'],
    ['1.5', 'XOF', 'amount-too-many-decimals'],
    ['1.2345', 'TND', 'amount-too-many-decimals'],
    ['0.001', 'EUR', 'amount-too-many-decimals'],
    ['99999999999999999', 'EUR', 'amount-too-large'],
    // 10^15 minor units in every number of decimals.
    ['10000000000000', 'EUR', 'amount-too-large'],
    ['1000000000000000', 'XOF', 'amount-too-large'],
    ['1000000000000.000', 'TND', 'amount-too-large'],
    ['-10000000000000', 'EUR', 'amount-too-large'],
  ])('refuses %s %s', (typed, currency, code) => expect(read(typed, currency)).toBe(code));

  it('writes and reads back every amount', () => {
    const currencies = fc.constantFrom('EUR', 'XOF', 'TND');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), currencies, (minor, currency) => {
        expect(read(toDecimal(money(minor, currency)), currency)).toBe(minor);
      }),
    );
  });

  it('rounds half away from zero, once', () => {
    expect(divideHalfUp(5n, 2n)).toBe(3n);
    expect(divideHalfUp(-5n, 2n)).toBe(-3n);
    expect(divideHalfUp(4n, 3n)).toBe(1n);
    expect(percentOf(12_345n, 70)).toBe(8_642n);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
        const error = 2n * (divideHalfUp(n, d) * d - n);
        expect(error <= d && error >= -d).toBe(true);
      }),
    );
  });
});
