import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvBytes, csvHeading, csvLines } from '#app/adapters/files/csv.ts';
import type { Column, Row } from '#app/adapters/files/table.ts';
import { money } from '#app/kernel/money.ts';
import { INJECTIONS } from './injections.ts';

const COLUMNS: readonly Column[] = [
  { key: 'name', heading: 'name', kind: 'text' },
  { key: 'count', heading: 'count', kind: 'integer' },
  { key: 'amount', heading: 'amount', kind: 'amount' },
  { key: 'rate', heading: 'rate', kind: 'decimal' },
  { key: 'day', heading: 'day', kind: 'date' },
  { key: 'at', heading: 'at', kind: 'instant' },
];

const csvLine = (columns: readonly Column[], row: Row) => csvLines(columns)(row);

async function whole(rows: readonly Row[], footer?: Row): Promise<string> {
  const parts: Uint8Array[] = [];
  const table = { name: 'test', columns: COLUMNS, rows, ...(footer ? { footer } : {}) };
  for await (const part of csvBytes(table)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

describe('CSV', () => {
  test('typed cells are written exactly, after a byte order mark, with CRLF', async () => {
    const rows: Row[] = [
      ['Alias "12", A', 3, -1234560n, '655.957', '2026-03-01', new Date('2026-03-01T10:00:00Z')],
      [null, null, money(1500n, 'XOF'), null, null, null],
      ['جمعية', 9007199254740993n, money(-5n, 'TND'), null, null, null],
    ];
    expect(await whole(rows, ['Total', null, 99n, null, null, null])).toBe(
      '\ufeffname,count,amount,rate,day,at\r\n' +
        '"Alias ""12"", A",3,-12345.60,655.957,2026-03-01,2026-03-01T10:00:00.000Z\r\n' +
        ',,1500,,,\r\n' +
        'جمعية,9007199254740993,-0.005,,,\r\n' +
        'Total,,0.99,,,\r\n',
    );
  });

  test('cells that repeat the one above are written as if they stood alone', () => {
    const text = fc.oneof(fc.constantFrom('=1', 'a,"b"', 'plain'), fc.string({ unit: 'grapheme' }));
    const amount = fc.constantFrom(0n, -5n, 5n, 123456789012345678901n);
    const rows = fc.array(fc.tuple(fc.option(text), fc.option(fc.constantFrom(0, -0, 1, 2n)), fc.option(amount)));
    fc.assert(
      fc.property(rows, (given) => {
        const write = csvLines(COLUMNS.slice(0, 3));
        for (const row of given) expect(write(row)).toBe(csvLine(COLUMNS.slice(0, 3), row));
      }),
    );
  });

  test.each(INJECTIONS)('EX-1 %j is not a formula for a spreadsheet', (payload) => {
    const cell = parse(csvLine([COLUMNS[0] as Column], [payload]));
    expect(cell[0]?.[0]).toMatch(/^'/);
  });

  test('EX-1 text that brings its own apostrophe gets another, so that one taken away gives back the text', () => {
    const cells = ["'=1+1", "''@x", "'tis", "'"].map((text) => csvLine([COLUMNS[0] as Column], [text]).trimEnd());
    expect(cells).toEqual(["''=1+1", "'''@x", "'tis", "'"]);
  });

  test('EX-1 headings are made harmless as well', () => {
    expect(csvHeading([{ key: 'x', heading: '=1+1', kind: 'text' }])).toBe("\ufeff'=1+1\r\n");
  });

  test('EX-6 direction overrides, controls and half characters are taken out', () => {
    expect(csvLine([COLUMNS[0] as Column], ['a\u202eb\u2066c\u0000d\u0007\ud800'])).toBe('abcd\ufffd\r\n');
  });

  test('a number in a text column, a float in an integer column, a short row are mistakes of ours', () => {
    expect(() => csvLine([COLUMNS[0] as Column], [1])).toThrow('name');
    expect(() => csvLine([COLUMNS[1] as Column], [1.5])).toThrow('count');
    expect(() => csvLine([COLUMNS[3] as Column], ['=1'])).toThrow('rate');
    expect(() => csvLine(COLUMNS, ['a'])).toThrow('columns');
  });

  test('any text survives the round trip, but for what is taken out on purpose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = csvLine([COLUMNS[0] as Column, COLUMNS[1] as Column], [text, 7]);
        const [row] = parse(line, { relax_column_count: false });
        const read = row?.[0] ?? '';
        expect(row?.[1]).toBe('7');
        expect([text, `'${text}`].map(visible)).toContain(visible(read));
      }),
      { numRuns: 300 },
    );
  });
});

function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the same characters as the encoder takes out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}
