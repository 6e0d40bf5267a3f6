import { setTimeout } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import type { Column, Row, Table } from '#app/adapters/files/table.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { money } from '#app/kernel/money.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { INJECTIONS } from '#tests/unit/adapters/injections.ts';

const COLUMNS: readonly Column[] = [
  { key: 'alias', heading: 'alias', kind: 'text' },
  { key: 'amount', heading: 'amount', kind: 'amount' },
  { key: 'day', heading: 'day', kind: 'date' },
];

function tableOf(rows: Table['rows'], footer?: Row): Table {
  return { name: 'D13', columns: COLUMNS, rows, ...(footer ? { footer } : {}) };
}

async function textParts(file: Buffer): Promise<Map<string, string>> {
  return new Map([...(await unzipped(file))].map(([name, content]) => [name, content.toString('utf8')]));
}

function sheetOf(parts: Map<string, string>, number = 1): string {
  return parts.get(`xl/worksheets/sheet${number}.xml`) ?? '';
}

describe('XLSX files', () => {
  test('cells are typed and exact, and the file is whole', async () => {
    const rows: Row[] = [
      ['جمعية <&>', 1_234_560n, '2026-03-01'],
      ['CSO-2', money(655_957n, 'XOF'), null],
      ['CSO-3', money(-1n, 'TND'), '2026-12-31'],
    ];
    const parts = await textParts(await buffer(xlsxStream(tableOf(rows, ['Total', 1n, null]))));
    const sheet = sheetOf(parts);
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(sheet).toContain('<t>جمعية &lt;&amp;&gt;</t>');
    for (const value of ['12345.60', '655957', '-0.001', '46082', '0.01']) expect(sheet).toContain(`<v>${value}</v>`);
    expect(sheet.match(/<row /g)).toHaveLength(5);
    expect(parts.get('xl/workbook.xml')).toContain('name="D13"');
  });

  test('EX-2 hostile text stays text: no formula, no link, no external part', async () => {
    const parts = await textParts(
      await buffer(xlsxStream(tableOf(INJECTIONS.map((payload): Row => [payload, 0n, null])))),
    );
    const all = [...parts.values()].join('');
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(100);
    expect(all).not.toMatch(/<f[ >]|hyperlink[ >]|externalLink|TargetMode/i);
    expect(sheetOf(parts).match(/t="inlineStr"/g)).toHaveLength(INJECTIONS.length + COLUMNS.length);
  });

  test('the same rows give the same bytes', async () => {
    const make = (): Promise<Buffer> => buffer(xlsxStream(tableOf([['a', 1n, '2026-01-01']])));
    const first = await make();
    await setTimeout(2100);
    expect(first.equals(await make())).toBe(true);
  });

  test('a table longer than a sheet goes on in the next; the totals come once, at the end', async () => {
    const rows = Array.from({ length: 25 }, (_, n): Row => [`row ${n}`, BigInt(n), null]);
    const parts = await textParts(
      await buffer(xlsxStream([tableOf(rows, ['Total', 300n, null]), tableOf([])], { sheetRows: 10 })),
    );
    expect(parts.get('xl/workbook.xml')).toContain('name="D13"');
    expect(parts.get('xl/workbook.xml')).toContain('name="D13 (3)"');
    expect([1, 2, 3, 4].map((n) => sheetOf(parts, n).match(/<row /g)?.length)).toEqual([10, 10, 9, 1]);
    expect(sheetOf(parts, 3)).toContain('Total');
    expect(sheetOf(parts, 1)).not.toContain('Total');
  });

  test.each(['xlsx', 'csv'] as const)('%s: a failure of the rows is a failure of the download', async (kind) => {
    const rows = (async function* (): AsyncGenerator<readonly Row[]> {
      yield [['a', 1n, null]];
      throw new Error('connection lost');
    })();
    const stream = kind === 'xlsx' ? xlsxStream(tableOf(rows)) : csvStream(tableOf(rows));
    await expect(buffer(stream)).rejects.toThrow('connection lost');
  });

  test.each(['xlsx', 'csv'] as const)('%s: a reader who leaves ends the reading of the rows', async (kind) => {
    let read = 0;
    let ended: () => void = () => undefined;
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const rows = (async function* (): AsyncGenerator<readonly Row[]> {
      try {
        for (;;) {
          read += 1;
          yield [[`${Math.sin(read)} ${Math.cos(read)}`, BigInt(read), null]];
        }
      } finally {
        ended();
      }
    })();
    const stream = kind === 'xlsx' ? xlsxStream(tableOf(rows)) : csvStream(tableOf(rows));
    for await (const part of stream) if (part === null || read > 5_000) break;
    await end;
    expect(read).toBeLessThan(100_000);
  });

  test('200 000 rows need no more memory than a few', async () => {
    const rows = (function* (): Generator<Row> {
      for (let n = 0; n < 200_000; n += 1) yield [`Organisation ${n}`, BigInt(n) * 7919n, '2026-03-01'];
    })();
    const before = process.memoryUsage().rss;
    let bytes = 0;
    let most = 0;
    for await (const part of xlsxStream(tableOf(rows)) as AsyncIterable<Buffer>) {
      bytes += part.length;
      most = Math.max(most, process.memoryUsage().rss);
    }
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(most - before).toBeLessThan(150_000_000);
  });
});
