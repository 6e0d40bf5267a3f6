import { describe, expect, it } from 'vitest';
import { rowBatches, type Row } from '#app/adapters/files/table.ts';
import { namesRecused, withoutRecused } from '#app/assurance/downloads/recused-rows.ts';

const names = namesRecused(['GIAI-2026-C1-0042', 'ORG-0007', 'a.b']);

describe('I9: rows of a third party the reader is recused from', () => {
  it.each([
    [['GIAI-2026-C1-0042-A-RP1-L3', '1.00'], true],
    [['x', 'see GIAI-2026-C1-0042.'], true],
    [['GIAI-2026-C1-00421', '1.00'], false],
    [['XGIAI-2026-C1-0042', '1.00'], false],
    [['ORG-0007'], true],
    [['ORG-00071'], false],
    [['aXb'], false],
    [[null, 7, ''], false],
  ] as const)('%j: %s', (row, expected) => {
    expect(names(row)).toBe(expected);
  });

  it('are left out and counted in a line of their own; the last line stays that of the whole file', async () => {
    const columns = [
      { key: 'no', heading: 'no', kind: 'integer' },
      { key: 'ref', heading: 'ref', kind: 'text' },
    ] as const;
    async function* batches(): AsyncGenerator<readonly Row[]> {
      yield [
        ['1', 'ORG-0007'],
        ['2', 'ORG-0008'],
      ];
      yield [['3', 'ORG-0007']];
    }
    const whole = { table: { name: 'D01', columns, rows: batches(), footer: ['6', 'TOTAL'] }, count: () => 3 };
    const parted = withoutRecused(whole, names);
    const rows: Row[] = [];
    for await (const batch of rowBatches(parted.table.rows)) rows.push(...batch);
    expect(rows).toEqual([
      ['2', 'ORG-0008'],
      [null, 'WITHHELD 2'],
    ]);
    expect([parted.count(), parted.withheld(), parted.table.footer]).toEqual([1, 2, ['6', 'TOTAL']]);
  });
});
