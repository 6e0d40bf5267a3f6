import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consumption } from '#app/reports/books/consumption.ts';

const of = (paid: readonly bigint[], acceptedMinor: bigint, percent = 70) =>
  consumption({ paid, acceptedMinor, percent });

describe('I24 consumption', () => {
  it('I24: nothing paid, nothing needed', () => {
    expect(of([], 0n)).toMatchObject({ allowed: true, neededMinor: 0n, unusedMinor: 0n });
  });

  it('I24: 70 % of the only payment, to the cent', () => {
    expect(of([40_000_00n], 27_999_99n)).toMatchObject({ allowed: false, missingMinor: 1n, unusedMinor: 12_000_01n });
    expect(of([40_000_00n], 28_000_00n)).toMatchObject({ allowed: true, missingMinor: 0n, unusedMinor: 12_000_00n });
  });

  it('I24: all earlier ones in full and 70 % of the latest', () => {
    expect(of([10_000_00n, 20_000_00n], 23_999_99n)).toMatchObject({
      allowed: false,
      earlierMinor: 10_000_00n,
      latestMinor: 20_000_00n,
      neededMinor: 24_000_00n,
      missingMinor: 1n,
    });
    expect(of([10_000_00n, 20_000_00n], 24_000_00n).allowed).toBe(true);
  });

  it('I24: a share that is no whole cent is rounded up, so that 70 % is never less', () => {
    expect(of([10_03n], 7_02n)).toMatchObject({ neededMinor: 7_03n, allowed: false });
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 9n),
        fc.bigInt(0n, 10n ** 9n),
        fc.integer({ min: 1, max: 100 }),
        (paid, used, percent) => {
          expect(of([paid], used, percent).allowed).toBe(used * 100n >= paid * BigInt(percent));
        },
      ),
    );
  });
});
