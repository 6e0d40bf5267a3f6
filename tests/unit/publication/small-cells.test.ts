import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSmallCells } from '#app/publication/small-cells.ts';
import { statisticsOf } from '#app/publication/statistics.ts';
import { publicGrants } from '#app/publication/public-grant.ts';
import { manyFacts } from '#tests/support/grant-facts.ts';

const cell = (key: string, count: number) => ({ key, count, minor: BigInt(count) * 1_000_00n });
const shown = (...counts: number[]) =>
  withoutSmallCells(counts.map((count, index) => cell(String(index), count))).map(({ count }) => count);

describe('small cells', () => {
  it('I42: fewer than five is silent, and the smallest other with it', () => {
    expect(shown(10, 7, 4)).toEqual([10, null, null]);
    expect(shown(10, 7, 5)).toEqual([10, 7, 5]);
    expect(shown(9, 2, 2)).toEqual([null, null, null]);
    expect(shown(9, 3, 2)).toEqual([9, null, null]);
    expect(shown(3)).toEqual([null]);
  });

  it('I42: total less what is shown never gives one cell away, nor fewer than five grants', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const silent = counts.filter((_, index) => shown(...counts)[index] === null);
        expect(shown(...counts).every((count) => count === null || count >= 5)).toBe(true);
        const all = silent.length === counts.length;
        const together = silent.reduce((sum, count) => sum + count, 0);
        expect(silent.length === 0 || all || (silent.length >= 2 && together >= 5)).toBe(true);
      }),
    );
  });

  it('I42: figures begin with five grants', () => {
    const at = new Date('2026-11-25T12:00:00Z');
    expect(statisticsOf(publicGrants(manyFacts(4), at)).total).toBeNull();
    const { total, tables } = statisticsOf(
      publicGrants(
        [...manyFacts(6), ...manyFacts(5, { country: 'CO', signedOn: '2025-06-14', results: ['R1', 'R2'] })],
        at,
      ),
    );
    expect(total).toEqual({ count: 11, minor: 462_000_00n });
    expect(tables.place.map(({ key, count }) => [key, count])).toEqual([
      ['CO', 5],
      ['KE', 6],
    ]);
    expect(tables.result.map(({ key }) => key)).toEqual(['R1', 'R1+R2']);
    expect(tables.year.map(({ key, count }) => [key, count])).toEqual([
      ['2025', 5],
      ['2026', 6],
    ]);
  });
});
