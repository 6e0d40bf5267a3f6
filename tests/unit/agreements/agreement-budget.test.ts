import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBudget, scaleBudget } from '#app/agreements/agreement-budget.ts';
import { draftBudget, followHeading, headingSums } from '#app/agreements/budget-line.ts';
import { HEADINGS } from '#app/programme/headings.ts';

const line = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  amountMinor: fc.bigInt({ min: 0n, max: 10n ** 9n }),
});

describe('I19 the budget of an agreement', () => {
  it('adds up to what was awarded, to the cent, whatever was asked for', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 10n });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), amounts, (lines, amountMinor) => {
        const headings = scaleBudget(lines, amountMinor);
        expect(headings.reduce((sum, each) => sum + each.amountMinor, 0n)).toBe(amountMinor);
        expect(decideBudget(headings, amountMinor).ok).toBe(true);
        expect(new Set(headings.map((each) => each.heading)).size).toBe(headings.length);
      }),
    );
  });

  it('keeps the proportions: no heading is a cent away from its share', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const asked = lines.reduce((sum, each) => sum + each.amountMinor, 0n);
        fc.pre(asked > 0n);
        const awarded = asked / 2n + 1n;
        for (const { heading, amountMinor } of scaleBudget(lines, awarded)) {
          const own = lines.reduce((sum, each) => sum + (each.heading === heading ? each.amountMinor : 0n), 0n);
          const difference = amountMinor * asked - own * awarded;
          expect(difference > -asked && difference < asked).toBe(true);
        }
      }),
    );
  });

  it('leaves what was asked for as it was, where all of it was awarded', () => {
    const lines = [
      { heading: 'travel', amountMinor: 1_00n },
      { heading: 'human-resources', amountMinor: 2_00n },
      { heading: 'travel', amountMinor: 3_00n },
    ];
    expect(scaleBudget(lines, 6_00n)).toEqual([
      { heading: 'human-resources', amountMinor: 2_00n },
      { heading: 'travel', amountMinor: 4_00n },
    ]);
  });

  it('puts a lump sum, which came without a budget, under one heading', () => {
    expect(scaleBudget([], 5_00n)).toEqual([{ heading: 'other-costs', amountMinor: 5_00n }]);
  });

  it('keeps the lines of each heading, which add up to it to the cent', () => {
    const described = line.map((each) => ({ ...each, description: 'D' }));
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 10n });
    fc.assert(
      fc.property(fc.array(described, { maxLength: 20 }), amounts, (asked, amountMinor) => {
        const { headings, lines } = draftBudget(asked, amountMinor);
        expect(headingSums(lines)).toEqual(headings);
        for (const { heading } of headings) {
          const numbers = lines.filter((each) => each.heading === heading).map((each) => each.number);
          expect(numbers).toEqual(numbers.map((_, place) => place + 1));
        }
      }),
    );
    expect(draftBudget([], 5_00n).lines).toEqual([
      { heading: 'other-costs', number: 1, description: '', amountMinor: 5_00n },
    ]);
  });

  it('lets lines follow their heading in proportion, the cents to those that lost most', () => {
    const amounts = (minor: bigint, ...parts: bigint[]) =>
      followHeading(
        parts.map((amountMinor) => ({ amountMinor })),
        minor,
      ).map((each) => each.amountMinor);
    expect(amounts(1_00n, 1n, 1n, 1n)).toEqual([34n, 33n, 33n]);
    expect(amounts(0n, 5n, 7n)).toEqual([0n, 0n]);
    expect(amounts(7n, 0n, 0n)).toEqual([7n, 0n]);
    expect(amounts(12_500_00n, 4_000_00n, 6_000_00n)).toEqual([5_000_00n, 7_500_00n]);
  });

  it('is refused one cent above or below', () => {
    for (const cent of [1n, -1n]) {
      expect(decideBudget([{ heading: 'travel', amountMinor: 100n + cent }], 100n)).toMatchObject({
        refusal: { code: 'budget-not-exact', field: 'heading.travel' },
      });
    }
  });
});
