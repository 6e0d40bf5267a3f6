import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, populationSha256, totalOf, type PopulationLine } from '#app/assurance/sampling/population.ts';
import { RISK_FLAGS } from '#app/assurance/sampling/risk-flags.ts';
import { rankOf, seededOrder, seededStart } from '#app/assurance/sampling/seeded-order.ts';
import { METHODS } from '#app/assurance/sampling/method.ts';
import { draw } from '#app/assurance/sampling/selection.ts';
import { placesByHeading } from '#app/assurance/sampling/strata.ts';

function line(transactionNo: string, amountMinor: bigint, changes: Partial<PopulationLine> = {}): PopulationLine {
  return { transactionNo, amountMinor, heading: 'travel', flags: [], ...changes };
}

/** Twenty-one lines, one of them larger than all others together. */
const LINES = [
  287n,
  698n,
  1383n,
  2342n,
  3575n,
  5082n,
  6863n,
  8918n,
  2247n,
  4850n,
  7727n,
  1878n,
  5303n,
  9002n,
  3975n,
  8222n,
  3743n,
  8538n,
  4607n,
  950n,
]
  .map((amount, index) => line(`T-${String(index + 1).padStart(2, '0')}`, amount))
  .concat(line('T-99', 60_000n));

const numbers = (drawn: readonly { transactionNo: string }[]) => drawn.map((each) => each.transactionNo);

const population = fc
  .uniqueArray(
    fc.record({
      serial: fc.nat({ max: 9_999 }),
      amountMinor: fc.oneof(fc.bigInt(1n, 100_000n), fc.bigInt(1n, 10n ** 9n)),
      heading: fc.constantFrom('travel', 'equipment', 'indirect'),
      flags: fc.subarray([...RISK_FLAGS]),
    }),
    { selector: (each) => each.serial, minLength: 1, maxLength: 60 },
  )
  .map((lines) => lines.map(({ serial, ...each }) => ({ ...each, transactionNo: `G-2026-C1-${serial}-A-RP1-L1` })));

describe('the seeded order', () => {
  it('is SHA-256 of seed|transaction, as any other program computes it', () => {
    // printf '2026|A' | sha256sum
    expect(rankOf('2026', 'A')).toBe('420e7a4ac5a038d964d0fa07a489c6dfc9681bd5b1b541b03826bf7fb12ac48f');
    expect(rankOf('2026', 'B')).toBe('2799b25686bdc71f79ed364b65611a958147f902b4218d5a89444956b9cf7f92');
    const three = ['A', 'B', 'C'].map((name) => line(name, 1n));
    expect(numbers(seededOrder(three, '2026'))).toEqual(['B', 'A', 'C']);
    const start = BigInt('0xf3355732362f564a14e2942ebd85757bd11582210af9e03d756278ed97e5e759');
    expect(seededStart('2026', 1_000_003n)).toBe(start % 1_000_003n);
  });
});

describe('the hash of a population', () => {
  const two = [line('T-2', 5n, { heading: 'indirect' }), line('T-1', 100_00n, { flags: ['cash', 'round-amount'] })];

  it('is that of the canonical JSON, whatever order the lines came in', () => {
    // Computed with Python: json.dumps(rows, separators=(',', ':')).
    const known = '5d1d89d4bc4a9b2715b9bc3346496e2672bc29229c17b59f7aeed1c0cac6d10f';
    expect(populationSha256(two)).toBe(known);
    expect(populationSha256(two.toReversed())).toBe(known);
  });

  it('changes with a cent, a heading, a flag and a line', () => {
    const [first = line('', 1n), second = line('', 1n)] = two;
    const others = [
      [first, { ...second, amountMinor: 100_01n }],
      [{ ...first, heading: 'travel' }, second],
      [{ ...first, flags: ['cash' as const] }, second],
      [first],
    ];
    expect(new Set([two, ...others].map(populationSha256)).size).toBe(5);
  });
});

describe('a draw', () => {
  it.each(METHODS)('by %s is the same for the same seed, whatever order the lines come in', (method) => {
    fc.assert(
      fc.property(population, fc.integer({ min: 1, max: 30 }), fc.string({ maxLength: 20 }), (lines, size, seed) => {
        const plan = { method, size, seed };
        const first = draw(lines, plan);
        expect(draw(lines.toReversed(), plan)).toEqual(first);
        expect(draw(inOrder(lines), plan)).toEqual(first);
        expect(new Set(numbers(first)).size).toBe(first.length);
        const reachable = lines.filter((each) => method !== 'risk' || each.flags.length > 0).length;
        expect(first).toHaveLength(Math.min(size, reachable));
      }),
    );
  });

  it('differs with the seed where chance has a say', () => {
    for (const method of ['monetary-unit', 'random', 'heading'] as const) {
      const seeds = ['a', 'b', 'c', 'd', 'e'].map((seed) => numbers(draw(LINES, { method, size: 6, seed })).join());
      expect(new Set(seeds).size, method).toBeGreaterThan(1);
    }
    const top = ['a', 'b'].map((seed) => numbers(draw(LINES, { method: 'top', size: 3, seed })));
    expect(top).toEqual([
      ['T-99', 'T-14', 'T-08'],
      ['T-99', 'T-14', 'T-08'],
    ]);
  });

  it('by monetary unit takes what another program takes', () => {
    // Computed with Python, from the rule as docs/auditor.md states it.
    const of = (seed: string) => draw(LINES, { method: 'monetary-unit', size: 6, seed });
    expect(numbers(of('2026-11-25'))).toEqual(['T-99', 'T-06', 'T-18', 'T-14', 'T-10', 'T-07']);
    expect(numbers(of('other'))).toEqual(['T-99', 'T-13', 'T-16', 'T-05', 'T-07', 'T-06']);
    expect(of('other').map((each) => each.certain)).toEqual([true, false, false, false, false, false]);
  });

  it('by monetary unit takes every line that reaches the interval, and no other with certainty', () => {
    fc.assert(
      fc.property(population, fc.integer({ min: 1, max: 30 }), (lines, size) => {
        const drawn = draw(lines, { method: 'monetary-unit', size, seed: 's' });
        const amounts = new Map(lines.map((each) => [each.transactionNo, each.amountMinor]));
        const certain = drawn.filter((each) => each.certain).map((each) => each.transactionNo);
        const rest = lines.filter((each) => !certain.includes(each.transactionNo));
        const left = BigInt(size - certain.length);
        for (const each of rest) expect(each.amountMinor * left < totalOf(rest)).toBe(true);
        const least = certain.reduce<bigint | null>((low, no) => {
          const minor = amounts.get(no) ?? 0n;
          return low === null || minor < low ? minor : low;
        }, null);
        if (least !== null) for (const each of rest) expect(each.amountMinor <= least).toBe(true);
      }),
    );
  });

  it('by chance gives every euro the same share: over many seeds a line is hit in proportion to its amount', () => {
    const hits = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      for (const { transactionNo } of draw(LINES, { method: 'monetary-unit', size: 6, seed: `s${seed}` })) {
        hits.set(transactionNo, (hits.get(transactionNo) ?? 0) + 1);
      }
    }
    const total = Number(totalOf(LINES) - 60_000n);
    for (const each of LINES.slice(0, -1)) {
      const expected = (2_000 * 5 * Number(each.amountMinor)) / total;
      const found = hits.get(each.transactionNo) ?? 0;
      // Five standard deviations of a binomial.
      expect(Math.abs(found - expected), each.transactionNo).toBeLessThan(5 * Math.sqrt(expected) + 1);
    }
  });

  it('by risk flag takes those with most flags first, and none without', () => {
    const lines = [
      line('T-1', 1n),
      line('T-2', 1n, { flags: ['cash'] }),
      line('T-3', 1n, { flags: ['cash', 'repeated'] }),
      line('T-4', 1n, { flags: ['paid-late'] }),
    ];
    const drawn = numbers(draw(lines, { method: 'risk', size: 4, seed: 'x' }));
    expect(drawn[0]).toBe('T-3');
    expect(drawn.toSorted()).toEqual(['T-2', 'T-3', 'T-4']);
  });
});

describe('places by heading', () => {
  it('give each heading one, and the rest in proportion to amounts, never more than it has lines', () => {
    const lines = [
      ...Array.from({ length: 10 }, (_, i) => line(`A-${i}`, 100n, { heading: 'travel' })),
      ...Array.from({ length: 10 }, (_, i) => line(`B-${i}`, 300n, { heading: 'equipment' })),
      line('C-1', 1n, { heading: 'indirect' }),
      line('D-1', 9_000n, { heading: 'local-office' }),
    ];
    const places = (size: number) => Object.fromEntries(placesByHeading(lines, size));
    expect(places(2)).toEqual({ equipment: 1, indirect: 0, 'local-office': 1, travel: 0 });
    expect(places(4)).toEqual({ equipment: 1, indirect: 1, 'local-office': 1, travel: 1 });
    expect(places(10)).toEqual({ equipment: 6, indirect: 1, 'local-office': 1, travel: 2 });
    expect(places(99)).toEqual({ equipment: 10, indirect: 1, 'local-office': 1, travel: 10 });
  });
});
