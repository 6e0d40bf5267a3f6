import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseOf } from '#app/agreements/ending/release.ts';

describe('I3 decommitment', () => {
  it('I3: an ended agreement keeps what was paid and did not come back; the rest is free', () => {
    expect(releaseOf({ awardMinor: 50_000_00n, paidMinor: 45_000_00n, refundedMinor: 2_000_00n })).toEqual({
      heldMinor: 43_000_00n,
      releasedMinor: 7_000_00n,
      awardState: 'live',
    });
  });

  it('I3: an award of which nothing is kept is released as a whole', () => {
    for (const paidMinor of [0n, 25_000_00n]) {
      const release = releaseOf({ awardMinor: 50_000_00n, paidMinor, refundedMinor: paidMinor });
      expect(release).toEqual({ heldMinor: 0n, releasedMinor: 50_000_00n, awardState: 'released' });
    }
  });

  it('I3: kept and released are the award, to the cent', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(0n, 100n), fc.bigInt(0n, 100n), (awardMinor, paid, back) => {
        const paidMinor = (awardMinor * paid) / 100n;
        const refundedMinor = (paidMinor * back) / 100n;
        const { heldMinor, releasedMinor } = releaseOf({ awardMinor, paidMinor, refundedMinor });
        expect(heldMinor + releasedMinor).toBe(awardMinor);
      }),
    );
  });

  it('more kept than awarded is our mistake', () => {
    expect(() => releaseOf({ awardMinor: 1n, paidMinor: 2n, refundedMinor: 0n })).toThrow('awarded');
    expect(() => releaseOf({ awardMinor: 1n, paidMinor: 0n, refundedMinor: 1n })).toThrow('awarded');
  });
});
