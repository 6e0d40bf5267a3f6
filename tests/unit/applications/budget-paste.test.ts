import { describe, expect, it } from 'vitest';
import { headingKey, pasteable, readPasted } from '#app/applications/budget-paste.ts';
import type { Heading } from '#app/programme/headings.ts';

const headings = new Map<string, Heading>([
  [headingKey('travel'), 'travel'],
  [headingKey('Human resources'), 'human-resources'],
  [headingKey('Ressources humaines'), 'human-resources'],
]);
const read = (...rows: string[]) => readPasted(rows.join('\n'), { currency: 'EUR', headings });

describe('rows from a spreadsheet', () => {
  it('become lines, whatever the language of the heading and the digits; further columns are left out', () => {
    const { lines, problems } = read(
      'Human  Resources\tTwo coordinators\t12\t1 200,50\t14406',
      'TRAVEL\tحافلة\t٨\t٤٥٠',
    );
    expect(problems).toEqual([]);
    expect(lines).toMatchObject([
      { heading: 'human-resources', description: 'Two coordinators', quantity: 12, unitMinor: 1_200_50n },
      { heading: 'travel', description: 'حافلة', quantity: 8, unitMinor: 450_00n, amountMinor: 3_600_00n },
    ]);
  });

  it('take semicolons and quotation marks, and leave out titles and blank rows', () => {
    const { lines, problems } = read('Heading;For;Quantity;Unit', '', 'travel;"Bus, ""express""";1;10');
    expect(problems).toEqual([]);
    expect(lines.map(({ description }) => description)).toEqual(['Bus, "express"']);
  });

  it('name row and column of everything that is wrong, as the spreadsheet counts', () => {
    const { problems } = read('Heading\tFor\tQuantity\tUnit', 'travel\tBus\t1\t10', 'cars\t\tx\t-1', 'travel\tBus\t1');
    expect(problems.map(({ row, column, key }) => `${row} ${column} ${key}`)).toEqual([
      '3 heading paste.heading-unknown',
      '3 description field.required',
      '3 quantity field.notWhole',
      '3 unit field.negative',
      '4 unit field.required',
    ]);
  });

  it('a first row with a digit is a line', () => {
    expect(read('travel\tBus\t1\t10').lines).toHaveLength(1);
  });

  it('what is copied out can be pasted in again', () => {
    const saved = read('travel\tBus\t3\t10.50', 'Human resources\tPay\t1\t1000').lines;
    const lines = saved.map((line) => ({ ...line, id: line.row }));
    const out = pasteable(lines, { currency: 'EUR', words: (heading) => heading });
    const codes = new Map<string, Heading>(saved.map(({ heading }) => [headingKey(heading), heading]));
    const again = readPasted(out, { currency: 'EUR', headings: codes });
    expect(again.lines.map(({ row: _, ...line }) => line)).toEqual(saved.map(({ row: _, ...line }) => line));
  });
});
