import { describe, expect, it } from 'vitest';
import { figureTotals, headingFigures } from '#app/reports/figures/heading-figures.ts';

const budget = [
  { heading: 'travel', amountMinor: 1_000_00n, signedMinor: 1_000_00n },
  { heading: 'human-resources', amountMinor: 2_000_00n, signedMinor: 2_000_00n },
] as const;

const budgetLines = [
  { id: 'T1', heading: 'travel', number: 1, description: 'Flights', amountMinor: 700_00n },
  { id: 'T2', heading: 'travel', number: 2, description: 'Buses', amountMinor: 300_00n },
  { id: 'H1', heading: 'human-resources', number: 1, description: '', amountMinor: 2_000_00n },
] as const;

function figures(lines: readonly { eurMinor: bigint; acceptedEurMinor: bigint | null }[], earlierMinor = 0n) {
  return headingFigures({
    budget,
    budgetLines,
    earlier: earlierMinor > 0n ? [{ heading: 'travel', budgetLineId: 'T2', minor: earlierMinor }] : [],
    lines: lines.map((line) => ({ ...line, heading: 'travel' as const, budgetLineId: 'T1' })),
    flexibilityPercent: 25,
  });
}

const travel = (...given: Parameters<typeof figures>) => figures(...given).find((each) => each.heading === 'travel');

describe('I27 headings against the budget', () => {
  it('I27: in the order of the budget, with what is left', () => {
    const all = figures([{ eurMinor: 300_00n, acceptedEurMinor: null }], 200_00n);
    expect(all.map((each) => each.heading)).toEqual(['human-resources', 'travel']);
    expect(travel([{ eurMinor: 300_00n, acceptedEurMinor: null }], 200_00n)).toMatchObject({
      earlierMinor: 200_00n,
      claimedMinor: 300_00n,
      acceptedMinor: null,
      leftMinor: 500_00n,
      standing: 'within',
    });
    expect(figureTotals(all)).toMatchObject({ budgetMinor: 3_000_00n, claimedMinor: 300_00n, leftMinor: 2_500_00n });
  });

  it.each([
    [1_000_00n, 'within'],
    [1_000_01n, 'flexible'],
    [1_250_00n, 'flexible'],
    [1_250_01n, 'above'],
  ])('I27: %s used of EUR 1 000 with 25 %% flexibility is %s', (eurMinor, standing) => {
    expect(travel([{ eurMinor, acceptedEurMinor: null }])?.standing).toBe(standing);
    expect(travel([{ eurMinor: eurMinor - 400_00n, acceptedEurMinor: null }], 400_00n)?.standing).toBe(standing);
  });

  it('I19: lines under a heading have their own figures, which add up to it', () => {
    const all = travel([{ eurMinor: 900_00n, acceptedEurMinor: null }], 100_00n);
    expect(all?.lines).toMatchObject([
      { number: 1, budgetMinor: 700_00n, earlierMinor: 0n, claimedMinor: 900_00n, leftMinor: -200_00n },
      { number: 2, budgetMinor: 300_00n, earlierMinor: 100_00n, claimedMinor: 0n, leftMinor: 200_00n },
    ]);
    // I27: a line above its amount is no excess while its heading is within.
    expect(all).toMatchObject({ leftMinor: 0n, standing: 'within' });
  });

  it('counts what was accepted once it is decided', () => {
    expect(travel([{ eurMinor: 2_000_00n, acceptedEurMinor: 900_00n }])).toMatchObject({
      acceptedMinor: 900_00n,
      leftMinor: 100_00n,
      standing: 'within',
    });
  });

  it('shows a heading outside the budget when something was claimed under it', () => {
    const [only] = headingFigures({
      budget: [],
      budgetLines: [],
      earlier: [],
      lines: [{ heading: 'equipment', budgetLineId: 'E1', eurMinor: 1n, acceptedEurMinor: null }],
      flexibilityPercent: 25,
    });
    expect(only).toMatchObject({ heading: 'equipment', budgetMinor: 0n, leftMinor: -1n, standing: 'above' });
  });
});
