import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingMoves } from '#app/agreements/amendments/flexibility.ts';

const staff = { heading: 'human-resources', amountMinor: 10_000_00n, signedMinor: 10_000_00n } as const;

const moveOf = (amountMinor: bigint, wanted: bigint, percent = 25) =>
  headingMoves([{ ...staff, amountMinor }], { 'human-resources': wanted }, percent)[0];

describe('I27 flexibility of the budget', () => {
  it('I27: a heading moves up or down by 25 % of the signed budget with a notice, not a cent more', () => {
    expect(moveOf(10_000_00n, 12_500_00n)).toMatchObject({
      movedMinor: 2_500_00n,
      allowedMinor: 2_500_00n,
      above: false,
    });
    expect(moveOf(10_000_00n, 12_500_01n)?.above).toBe(true);
    expect(moveOf(10_000_00n, 7_500_00n)?.above).toBe(false);
    expect(moveOf(10_000_00n, 7_499_99n)?.above).toBe(true);
  });

  it('I27: it is cumulative: after +20 % by a notice there are 5 % left, and going back frees them', () => {
    expect(moveOf(12_000_00n, 12_500_00n)).toMatchObject({ movedMinor: 2_500_00n, above: false });
    expect(moveOf(12_000_00n, 12_500_01n)?.above).toBe(true);
    expect(moveOf(12_000_00n, 10_000_00n)).toMatchObject({ movedMinor: 0n, above: false });
  });

  it('I27: a heading that was not in the signed budget needs an addendum from the first cent', () => {
    const [travel] = headingMoves([{ heading: 'travel', amountMinor: 0n, signedMinor: 0n }], { travel: 1n }, 25);
    expect(travel).toMatchObject({ allowedMinor: 0n, above: true });
  });

  it('I27: the limit is never passed by a rounding, for any amount and share', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 100 }), (signedMinor, wanted, percent) => {
        const heading = { ...staff, amountMinor: signedMinor, signedMinor };
        const [move] = headingMoves([heading], { 'human-resources': wanted }, percent);
        const distance = wanted > signedMinor ? wanted - signedMinor : signedMinor - wanted;
        expect(move?.above).toBe(distance * 100n > signedMinor * BigInt(percent));
      }),
    );
  });
});
