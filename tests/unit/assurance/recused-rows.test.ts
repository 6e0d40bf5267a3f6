import { describe, expect, it } from 'vitest';
import { rowBatches, type Row } from '#app/adapters/files/table.ts';
import { tableColumns, type Download, type ExportFacts } from '#app/assurance/downloads/download.ts';
import { fileRows } from '#app/assurance/downloads/file-rows.ts';
import { namesRecused, withoutRecused } from '#app/assurance/downloads/recused-rows.ts';

const FILE: Download = {
  code: 'D01',
  columns: [
    { key: 'third_party_id', kind: 'text' },
    { key: 'total_awarded_eur', kind: 'amount', total: true },
  ],
};
const FACTS: ExportFacts = {
  actionReference: 'ACTION',
  exportId: '00000000-0000-7000-8000-000000000001',
  generatedAt: new Date('2026-11-30T09:00:00Z'),
  generatedBy: 'Lead',
  profile: 'protected',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  fxPolicy: 'MONTH_OF_PAYMENT',
};
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

  it('are left out and counted in a line of their own; the last line adds up what is shown, and nothing of the rest', async () => {
    const [maker, alone] = [fileRows(FILE, FACTS), fileRows(FILE, FACTS)];
    const cells = [
      ['ORG-0007', '7.00'],
      ['ORG-0008', '1.50'],
      ['ORG-0007', '40.00'],
    ] as const;
    async function* batches(): AsyncGenerator<readonly Row[]> {
      yield cells.slice(0, 2).map(maker.row);
      yield cells.slice(2).map(maker.row);
    }
    const table = { name: 'D01', columns: tableColumns(FILE), rows: batches(), footer: ['not read'] };
    const parted = withoutRecused({ table, count: () => 3 }, { names, shown: fileRows(FILE, FACTS) });
    const rows: Row[] = [];
    for await (const batch of rowBatches(parted.table.rows)) rows.push(...batch);
    const shown = alone.row(['ORG-0008', '1.50']);
    expect(rows).toEqual([shown, shown.map((_, place) => (place === 0 ? 'WITHHELD 2' : null))]);
    expect([parted.count(), parted.withheld()]).toEqual([1, 2]);
    expect(parted.table.footer).toEqual(alone.footer());
    expect(parted.table.footer?.slice(0, 2)).toEqual(['TOTAL', 150n]);
  });
});
