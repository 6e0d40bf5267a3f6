import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budgetProblems,
  leastContribution,
  limitsOf,
  lineAmount,
  MOST_UNITS,
  PAYERS,
  totalsOf,
} from '#app/applications/budget.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { line, LIMITS } from './draft.ts';

describe('I1: a budget adds up', () => {
  it('I1: an amount is quantity times unit, exact to the minor unit', () => {
    expect(lineAmount(3, 33_33n)).toEqual({ ok: true, value: 99_99n });
    expect(lineAmount(MOST_UNITS, 1n)).toEqual({ ok: true, value: 99_999n });
  });

  it('I1: what would overflow a column is refused, not rounded', () => {
    expect(lineAmount(1, 10n ** 13n - 1n).ok).toBe(true);
    expect(lineAmount(1, 10n ** 13n)).toMatchObject({ ok: false, refusal: { code: 'amount-too-large' } });
  });

  it('I1: the total is the sum of the lines, whatever their order and headings', () => {
    const lines = fc.array(
      fc.tuple(fc.constantFrom(...HEADINGS), fc.integer({ min: 1, max: 500 }), fc.bigInt({ min: 0n, max: 10n ** 9n })),
    );
    fc.assert(
      fc.property(lines, (drawn) => {
        const made = drawn.map(([heading, quantity, unit]) => line(heading, quantity, unit));
        const totals = totalsOf(made);
        const sum = made.reduce((all, each) => all + each.amountMinor, 0n);
        expect(totals.requestedMinor).toBe(sum);
        expect(totals.directMinor + totals.indirectMinor).toBe(sum);
        expect(totals.headings.reduce((all, each) => all + each.sumMinor, 0n)).toBe(sum);
        expect(totalsOf(made.toReversed())).toEqual(totals);
      }),
    );
  });

  it('prints every heading in the order of the list, also those without lines', () => {
    expect(totalsOf([line('travel', 1, 1n)]).headings.map(({ heading }) => heading)).toEqual([...HEADINGS]);
  });
});

describe('I1: who pays', () => {
  const drawn = fc.array(
    fc.tuple(fc.constantFrom(...HEADINGS), fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.constantFrom(...PAYERS)),
  );

  it('I1: only what the grant pays is requested, and the payers add up to the total', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const lines = given.map(([heading, unit, payer]) => line(heading, 1, unit, payer));
        const totals = totalsOf(lines);
        expect(totals.requestedMinor + totals.ownMinor + totals.otherMinor).toBe(totals.totalMinor);
        expect(totals.directMinor + totals.indirectMinor).toBe(totals.totalMinor);
        expect(totals.requestedMinor).toBe(totalsOf(lines.filter(({ payer }) => payer === 'grant')).totalMinor);
        expect(totals.headings.reduce((sum, each) => sum + each.requestedMinor, 0n)).toBe(totals.requestedMinor);
      }),
    );
  });

  it('the share of the total cost that a call asks for is reached to the cent, never by rounding', () => {
    const limits = { ...LIMITS, minimumMinor: 1n, coFinancingPercent: 10 };
    const problems = (grant: bigint, own: bigint, other: bigint) =>
      budgetProblems(
        totalsOf([line('travel', 1, grant), line('travel', 2, own, 'own'), line('travel', 1, other, 'other')]),
        limits,
      );
    // 900.05 + 100.00 = 1 000.05, of which 10 % is 100.005: 100.01.
    expect(problems(900_05n, 50_00n, 0n)).toEqual(['co-financing-too-low']);
    expect(problems(900_00n, 50_00n, 0n)).toEqual([]);
    expect(problems(900_05n, 25_00n, 50_01n)).toEqual([]);
    expect(leastContribution({ totalMinor: 1_000_05n }, limits)).toBe(100_01n);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 90 }), (totalMinor, percent) => {
        const least = leastContribution({ totalMinor }, { ...limits, coFinancingPercent: percent });
        expect(least * 100n >= totalMinor * BigInt(percent)).toBe(true);
        expect((least - 1n) * 100n < totalMinor * BigInt(percent) || least === 0n).toBe(true);
      }),
    );
  });

  it('a call may allow less for indirect costs, and counts them whoever pays', () => {
    const limits = { ...LIMITS, indirectPercent: 5 };
    const of = (indirect: bigint, payer: 'grant' | 'own') =>
      budgetProblems(totalsOf([line('travel', 1, 10_000_00n), line('indirect', 1, indirect, payer)]), limits);
    expect(of(500_00n, 'grant')).toEqual([]);
    expect(of(500_01n, 'own')).toEqual(['indirect-above-ceiling']);
    expect(limitsOf(LIMITS, {})).toEqual(LIMITS);
  });
});

describe('the limits of a call', () => {
  const problems = (direct: bigint, indirect = 0n) =>
    budgetProblems(totalsOf([line('travel', 1, direct), line('indirect', 1, indirect)]), LIMITS);

  it('I4: asks for no less than the minimum and no more than the maximum, both included', () => {
    expect(problems(5_000_00n)).toEqual([]);
    expect(problems(4_999_99n)).toEqual(['requested-below-minimum']);
    expect(problems(60_000_00n)).toEqual([]);
    expect(problems(60_000_01n)).toEqual(['requested-above-maximum']);
  });

  it('allows indirect costs of 7 % of the direct ones, rounded half up once', () => {
    expect(problems(10_000_00n, 700_00n)).toEqual([]);
    expect(problems(10_000_00n, 700_01n)).toEqual(['indirect-above-ceiling']);
    // 7 % of 10 000.07 is 700.0049, and of 10 000.08 it is 700.0056.
    expect(problems(10_000_07n, 700_01n)).toEqual(['indirect-above-ceiling']);
    expect(problems(10_000_08n, 700_01n)).toEqual([]);
  });

  it('names every problem at once', () => {
    expect(problems(100n, 100_000_00n)).toEqual(['requested-above-maximum', 'indirect-above-ceiling']);
  });
});
