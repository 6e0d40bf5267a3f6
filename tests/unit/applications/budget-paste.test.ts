import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { readSheet } from '#app/adapters/xlsx/read-sheet.server.ts';
import type { BudgetLine, Payer } from '#app/applications/budget.ts';
import { headingKey, pasteable, readPasted, readRowsOf } from '#app/applications/budget-paste.ts';
import { BUDGET_SHEET, budgetTables, pastedRows } from '#app/applications/budget-sheet.ts';
import { wordsOfLines } from '#app/applications/budget-words.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
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
    const lines = saved.map((line) => ({ ...line, id: line.row, measure: 'item' as const, payer: 'grant' as const }));
    const out = pasteable(lines, { currency: 'EUR', words: (heading) => heading });
    const codes = new Map<string, Heading>(saved.map(({ heading }) => [headingKey(heading), heading]));
    const again = readPasted(out, { currency: 'EUR', headings: codes });
    expect(again.lines.map(({ row: _, ...line }) => line)).toEqual(saved.map(({ row: _, ...line }) => line));
  });

  it('say in a fifth column who pays, where it is not the grant', () => {
    const payers = new Map<string, Payer>([[headingKey('Nous'), 'own']]);
    const given = ['travel\tBus\t1\t10\tnous', 'travel\tBus\t1\t10\t10.00', 'travel\tBus\t1\t10'].join('\n');
    const { lines, problems } = readPasted(given, { currency: 'EUR', headings, payers });
    expect(problems).toEqual([]);
    expect(lines.map(({ payer }) => payer)).toEqual(['own', 'grant', 'grant']);
    expect(read('travel\tBus\t1\t10\tsomebody').problems).toEqual([
      { row: 1, column: 'payer', key: 'paste.payer-unknown' },
    ]);
  });
});

describe('what a quantity counts', () => {
  const words = { currency: 'EUR', ...wordsOfLines() };
  const measures = (...rows: string[]) => readPasted(rows.join('\n'), words).lines.map(({ measure }) => measure);

  it('is told by a word before the unit cost, in any language, or left out', () => {
    const rows = [
      'travel\tBus\t2\tdays\t10',
      'travel\tBus\t2\tJour\t10',
      'travel\tBus\t2\tرحلة\t10\town',
      'travel\tBus\t2\t10',
    ];
    expect(readPasted(rows[0] ?? '', words).problems).toEqual([
      { row: 1, column: 'measure', key: 'paste.measure-unknown' },
    ]);
    expect(measures(...rows.slice(1))).toEqual(['day', 'trip', 'item']);
  });

  it('may stay empty under its title, and never takes the amount of a line for its unit cost', () => {
    expect(measures('Heading\tFor\tQuantity\tUnit\tUnit cost', 'travel\tBus\t2\t\t10')).toEqual(['item']);
    const { problems } = readPasted('travel\tBus\t2\t\t900', words);
    expect(problems).toMatchObject([{ row: 1, column: 'unit', key: 'field.required' }]);
  });
});

describe('a spreadsheet file', () => {
  const lines: BudgetLine[] = [
    {
      id: '1',
      heading: 'travel',
      description: '=1+1',
      quantity: 3,
      measure: 'trip',
      unitMinor: 10_50n,
      amountMinor: 31_50n,
      payer: 'own',
    },
    {
      id: '2',
      heading: 'indirect',
      description: 'Büro',
      quantity: 1,
      measure: 'flat',
      unitMinor: 1_00n,
      amountMinor: 1_00n,
      payer: 'grant',
    },
  ];
  const sheetOf = async (name: 'en' | 'ar') => {
    const file = await buffer(xlsxStream(budgetTables(lines, { currency: 'EUR', text: textIn(name) })));
    const read = await readSheet({ extension: 'xlsx', open: () => Readable.from([file]) }, BUDGET_SHEET);
    if (!read.ok) throw new Error(read.refusal.code);
    return readRowsOf(pastedRows(read.value, 'EUR'), { currency: 'EUR', ...wordsOfLines() });
  };

  it.each(['en', 'ar'] as const)('comes back as it went out, in %s', async (language) => {
    const back = await sheetOf(language);
    expect(back.problems).toEqual([]);
    expect(back.lines.map(({ row: _, ...line }) => line)).toEqual(lines.map(({ id: _, ...line }) => line));
  });

  it('keeps decimals decimals: three of them are too many, not thousands', () => {
    const row = (text: string) => {
      const cells = ['travel', 'Bus', '1', text].map((each, index) => ({ text: each, number: index > 1 }));
      return readRowsOf(pastedRows([{ line: 7, cells }], 'EUR'), { currency: 'EUR', ...wordsOfLines() });
    };
    expect(row('1.255').problems).toMatchObject([{ row: 7, column: 'unit', key: 'field.tooManyDecimals' }]);
    expect(row('1255.5').lines).toMatchObject([{ unitMinor: 1_255_50n }]);
  });
});
