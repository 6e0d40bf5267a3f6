import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agedAdvances, ageing } from '#app/disbursements/ageing.ts';

const paid = (agreementId: string, day: string, minor: bigint) => ({ agreementId, day, minor });

describe('I31 the age of advances', () => {
  it('I31: cost covers the oldest payment first, so what is outstanding lies on the latest', () => {
    const payments = [paid('a', '2026-01-10', 25_000n), paid('a', '2026-06-10', 20_000n), paid('b', '2025-01-01', 9n)];
    expect(agedAdvances(payments, new Map([['a', 22_000n]]))).toEqual([
      paid('a', '2026-06-10', 20_000n),
      paid('a', '2026-01-10', 2_000n),
    ]);
  });

  it('I31: nothing of what is outstanding is lost or counted twice', () => {
    const amounts = fc.array(fc.bigInt(1n, 1_000n), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.bigInt(0n, 100n), (parts, share) => {
        const payments = parts.map((minor, month) => paid('a', `2026-0${month + 1}-01`, minor));
        const outstanding = (parts.reduce((sum, each) => sum + each, 0n) * share) / 100n;
        const aged = agedAdvances(payments, new Map([['a', outstanding]]));
        expect(aged.reduce((sum, { minor }) => sum + minor, 0n)).toBe(outstanding);
        const bands = ageing(aged, '2026-09-01');
        expect(bands.reduce((sum, { minor }) => sum + minor, 0n)).toBe(outstanding);
      }),
    );
  });

  it('puts each day into one band, the edges into the younger one', () => {
    const ages = (day: string) =>
      ageing([paid('a', day, 1n)], '2026-12-31')
        .filter(({ advances }) => advances > 0)
        .map(({ band }) => band);
    expect(ages('2026-10-02')).toEqual(['quarter']);
    expect(ages('2026-10-01')).toEqual(['half-year']);
    expect(ages('2025-12-31')).toEqual(['year']);
    expect(ages('2025-12-30')).toEqual(['older']);
  });
});
