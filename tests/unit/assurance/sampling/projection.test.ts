import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, type SampledLine } from '#app/assurance/sampling/projection.ts';

function line(amountMinor: bigint, errorMinor: bigint, changes: Partial<SampledLine> = {}): SampledLine {
  return { heading: 'travel', amountMinor, errorMinor, certain: false, tested: true, ...changes };
}

const whole = {
  totalMinor: 100_000_00n,
  byHeading: new Map([
    ['travel', 60_000_00n],
    ['equipment', 40_000_00n],
  ]),
};

describe('the projected error', () => {
  it('monetary unit: certain lines as they are, every other one its tainting times the interval', () => {
    const sample = [
      line(40_000_00n, 1_000_00n, { certain: true }),
      // The rest is 60 000 over three lines: an interval of 20 000.
      line(1_000_00n, 100_00n),
      line(300_00n, 100_00n),
      line(5_000_00n, 0n),
    ];
    // 1 000 + 10 % of 20 000 + a third of 20 000 (6 666.67)
    expect(project('monetary-unit', sample, whole).projectedMinor).toBe(9_666_67n);
  });

  it('random: the ratio of the sample, applied to the population', () => {
    const sample = [line(1_000_00n, 50_00n), line(3_000_00n, 0n)];
    expect(project('random', sample, whole)).toMatchObject({ knownMinor: 50_00n, projectedMinor: 1_250_00n });
  });

  it('by heading: the ratio of each heading, applied to it', () => {
    const sample = [line(1_000_00n, 100_00n), line(1_000_00n, 10_00n, { heading: 'equipment' })];
    expect(project('heading', sample, whole).projectedMinor).toBe(6_400_00n);
  });

  it('is not given before every line is tested, nor for lines that chance did not choose', () => {
    const sample = [line(1_000_00n, 50_00n), line(1_000_00n, 0n, { tested: false })];
    for (const method of ['monetary-unit', 'random', 'heading'] as const) {
      expect(project(method, sample, whole)).toMatchObject({ tested: 1, testedMinor: 1_000_00n, projectedMinor: null });
    }
    for (const method of ['top', 'risk'] as const) {
      expect(project(method, sample.slice(0, 1), whole).projectedMinor).toBeNull();
    }
  });

  it('of a sample without error is nothing; of one wholly in error it is the population', () => {
    const amounts = fc.array(fc.bigInt(1n, 10n ** 7n), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, (each) => {
        for (const method of ['monetary-unit', 'random'] as const) {
          const clean = each.map((minor) => line(minor, 0n));
          const wrong = each.map((minor) => line(minor, minor));
          expect(project(method, clean, whole).projectedMinor).toBe(0n);
          const { projectedMinor } = project(method, wrong, whole);
          const off = (projectedMinor ?? 0n) - whole.totalMinor;
          // Half a cent per line at most.
          expect(off < 0n ? -off : off).toBeLessThanOrEqual(BigInt(each.length));
        }
      }),
    );
  });
});
