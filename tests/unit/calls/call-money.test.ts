import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsProblem, decideEnvelope, lotsAddUp, sharesLeft } from '#app/calls/call-money.ts';

const programme = { fstpBudgetMinor: 2_000_000_00n, othersMinor: 1_500_000_00n, currency: 'EUR' };

describe('I2: lots', () => {
  const amounts = { envelopeMinor: 500n, minimumMinor: 10n, maximumMinor: 100n };
  const lots = (...shares: readonly number[]) => shares.map((share) => ({ envelopeMinor: String(share) }));

  it.each([
    [[], true],
    [[500], true],
    [[200, 300], true],
    [[200, 299], false],
    [[200, 301], false],
    [[401, 99], false],
  ] as const)('%j of an envelope of 500: %s', (shares, adds) => {
    expect(lotsAddUp(amounts, lots(...shares))).toBe(adds);
  });

  it('say what is left, also when it is too much', () => {
    expect(sharesLeft(amounts, lots(200))).toBe(300n);
    expect(sharesLeft(amounts, lots(200, 400))).toBe(-100n);
  });
});

describe('the envelope of a call', () => {
  it('I2: may use the budget for third parties to its last cent, and not one cent more', () => {
    expect(decideEnvelope({ ...programme, envelopeMinor: 500_000_00n })).toEqual({ ok: true, value: 0n });
    expect(decideEnvelope({ ...programme, envelopeMinor: 500_000_01n })).toMatchObject({
      ok: false,
      refusal: { code: 'calls-over-budget', field: 'envelope', values: { left: 'EUR 500000.00' } },
    });
  });

  it('I2: nothing is left, and nothing below nothing is said, when the others have used all of it', () => {
    const refused = decideEnvelope({ ...programme, othersMinor: 3_000_000_00n, envelopeMinor: 1n });
    expect(refused).toMatchObject({ ok: false, refusal: { values: { left: 'EUR 0.00' } } });
  });

  it('I2: is accepted exactly when all envelopes together fit', () => {
    const minor = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(minor, minor, minor, (envelopeMinor, othersMinor, fstpBudgetMinor) => {
        const decided = decideEnvelope({ envelopeMinor, othersMinor, fstpBudgetMinor, currency: 'EUR' });
        expect(decided.ok).toBe(envelopeMinor + othersMinor <= fstpBudgetMinor);
      }),
    );
  });
});

describe('the amounts of a call', () => {
  const amounts = { envelopeMinor: 100n, minimumMinor: 50n, maximumMinor: 100n };

  it('may all be the same', () => {
    expect(amountsProblem({ envelopeMinor: 100n, minimumMinor: 100n, maximumMinor: 100n })).toBeNull();
  });

  it('name what contradicts what', () => {
    expect(amountsProblem({ ...amounts, minimumMinor: 101n })).toBe('call-minimum-over-maximum');
    expect(amountsProblem({ ...amounts, maximumMinor: 101n })).toBe('call-maximum-over-envelope');
  });
});
