import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costShape, shareOf, WHOLE_BP } from '#app/reports/costs/cost-line.ts';

const typed = {
  budgetLine: 'travel',
  costType: 'travel',
  incurredOn: '2026-10-05',
  paidOn: '2026-10-06',
  supplier: 'S',
  description: 'D',
  documentNumber: 'F-1',
  currency: 'TND',
  amount: '100.005',
  vat: '19.001',
  vatRecoverable: '',
};
const read = (changes: Partial<Record<keyof typeof typed | 'share', string>>) =>
  costShape.safeParse({ ...typed, ...changes });

describe('the share of a receipt', () => {
  it('I1: is exact, half up to the minor unit, for amount and VAT alike', () => {
    const { data } = read({ share: '50' });
    expect(data).toMatchObject({
      amountMinor: 50_003n,
      vatMinor: 9_501n,
      share: { documentMinor: 100_005n, shareBp: 5_000 },
    });
    expect(read({ currency: 'XOF', amount: '3', vat: '1', share: '50%' }).data).toMatchObject({
      amountMinor: 2n,
      vatMinor: 1n,
    });
    expect(read({ share: '33,33' }).data?.share?.shareBp).toBe(3_333);
  });

  it('is all of it where nothing is said', () => {
    for (const share of [undefined, '', '100', '100,00 %']) {
      const { data } = read(share === undefined ? {} : { share });
      expect(data?.amountMinor).toBe(100_005n);
      expect(data?.share).toBeUndefined();
    }
  });

  it('is above nothing and at most the whole, with two decimals', () => {
    for (const share of ['0', '-5', '100.01', '33.333', 'half', '1e2']) {
      expect(read({ share }).error?.issues[0]).toMatchObject({ path: ['share'], message: 'field.notAShare' });
    }
  });

  it('I1: never exceeds the receipt, and grows with the share', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 15n });
    const shares = fc.integer({ min: 1, max: WHOLE_BP });
    fc.assert(
      fc.property(amounts, shares, shares, (minor, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(shareOf(minor, less) <= shareOf(minor, more)).toBe(true);
        expect(shareOf(minor, more) <= minor).toBe(true);
        const twice = 2n * shareOf(minor, less) * BigInt(WHOLE_BP) - 2n * minor * BigInt(less);
        expect(twice > -BigInt(WHOLE_BP) && twice <= BigInt(WHOLE_BP)).toBe(true);
      }),
    );
  });
});
