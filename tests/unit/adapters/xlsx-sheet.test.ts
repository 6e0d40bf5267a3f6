import { describe, expect, test } from 'vitest';
import { columnName, sheetName, sheetRows, sheetStart } from '#app/adapters/files/xlsx-sheet.ts';
import type { Column } from '#app/adapters/files/table.ts';
import { INJECTIONS } from './injections.ts';

const TEXT: Column = { key: 'text', heading: 'text', kind: 'text' };
const LINE = { number: 2, total: false };

describe('XLSX sheets', () => {
  test.each(INJECTIONS)('EX-2 %j stays text', (payload) => {
    const row = sheetRows([TEXT])([payload], LINE);
    expect(row).toContain('t="inlineStr"');
    expect(row).not.toMatch(/<f[ >]|<v>/);
  });

  test('dates are day numbers; days a spreadsheet cannot count are text', () => {
    const columns: Column[] = [
      { key: 'day', heading: 'day', kind: 'date' },
      { key: 'old', heading: 'old', kind: 'date' },
      { key: 'at', heading: 'at', kind: 'instant' },
    ];
    const row = sheetRows(columns)(['2026-03-01', '1899-12-31', new Date('2026-03-01T12:00:00Z')], LINE);
    expect(row).toContain('<c r="A2" s="3"><v>46082</v></c>');
    expect(row).toContain('>1899-12-31<');
    expect(row).toContain('<v>46082.5</v>');
  });

  test('a cell that repeats the one above has its own place, and the look of its own row', () => {
    const write = sheetRows([TEXT]);
    const rows = [2, 3, 4].map((number) => write(['same'], { number, total: number === 4 }));
    expect(rows[1]).toBe(rows[0]?.replaceAll('2"', '3"'));
    expect(rows[2]).toBe(sheetRows([TEXT])(['same'], { number: 4, total: true }));
    expect(rows[2]).not.toBe(rows[0]?.replaceAll('2"', '4"'));
  });

  test('spaces at the ends of a text are kept', () => {
    expect(sheetRows([TEXT])([' a '], LINE)).toContain('<t xml:space="preserve"> a </t>');
    expect(sheetRows([TEXT])(['a b'], LINE)).toContain('<t>a b</t>');
  });

  test('markup and controls in text cannot break the file', () => {
    const row = sheetRows([TEXT])(['<&>"\' \u0000\ud800\uffff'], LINE);
    expect(row).toContain('&lt;&amp;&gt;&quot;&apos; \ufffd\ufffd</t>');
  });

  test('the heading is frozen, and Arabic sheets read from the right', () => {
    expect(sheetStart([TEXT], false)).toContain('state="frozen"');
    expect(sheetStart([TEXT], false)).not.toContain('rightToLeft');
    expect(sheetStart([TEXT], true)).toContain('rightToLeft="1"');
  });

  test('columns are named as in a spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  test('sheet names are short, plain and unlike each other', () => {
    expect(sheetName('D13: transactions/all [x]', 1, [])).toBe('D13  transactions all  x');
    expect(sheetName('a'.repeat(40), 2, [])).toBe(`${'a'.repeat(27)} (2)`);
    expect(sheetName('Same', 1, ['same'])).toBe('Same (2)');
    expect(sheetName('', 1, [])).toBe('Sheet');
  });
});
