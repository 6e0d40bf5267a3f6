import { describe, expect, it } from 'vitest';
import type { SheetRow } from '#app/adapters/xlsx/sheet.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { readCostFile } from '#app/reports/costs/cost-file.ts';
import { costTemplate, costWords } from '#app/reports/costs/cost-words.server.ts';

const words = costWords();
const row = (line: number, cells: readonly (string | number)[]): SheetRow => ({
  line,
  cells: cells.map((cell) => ({ text: String(cell), number: typeof cell === 'number' })),
});
const budget = [{ heading: 'travel', number: 1, description: 'Visits', amountMinor: 1n }] as const;
const TITLES = [
  'heading',
  'costType',
  'incurredOn',
  'paidOn',
  'supplier',
  'description',
  'documentNumber',
  'currency',
  'amount',
];
const COST = ['travel', 'travel', '2026-10-05', '2026-10-06', 'Bus', 'Visits', 'F-1', 'tnd', 337.12];
const file = (...rows: SheetRow[]) => readCostFile([row(1, TITLES), ...rows], words);

describe('a table of costs', () => {
  it('is read by titles and words of every language, in any order of columns', () => {
    for (const language of LANGUAGES) {
      const text = textIn(language);
      const [table] = costTemplate(text, budget);
      const titles = table.columns.map((column) => column.heading).toReversed();
      const cells: Readonly<Record<string, string | number>> = {
        heading: text.t('heading.travel').toUpperCase(),
        budgetLine: '1. Visits',
        costType: text.t('reports.cost-type.travel'),
        vatRecoverable: text.t('common.no'),
        incurredOn: '2026-10-05',
        paidOn: '2026-10-06',
        currency: 'EUR',
        amount: 10,
        share: '50%',
        procurementReference: 'T-7',
      };
      const filled = table.columns.map(({ key }) => cells[key] ?? (key === 'vat' ? '' : key)).toReversed();
      const read = readCostFile([row(1, ['Association X']), row(3, titles), row(4, filled), row(5, ['', ''])], words);
      expect(read?.problems, language).toEqual([]);
      expect(read?.costs).toMatchObject([
        {
          line: 4,
          cost: { heading: 'travel', line: 1, costType: 'travel', amountMinor: 500n, procurementReference: 'T-7' },
        },
      ]);
    }
  });

  it('reads numbers with the decimals of their currency, and codes as they are', () => {
    expect(file(row(2, COST))?.costs[0]?.cost).toMatchObject({ currency: 'TND', amountMinor: 337_120n, vatMinor: 0n });
    const euro = file(row(2, [...COST.slice(0, 7), 'EUR', 1.234]));
    expect(euro?.problems).toMatchObject([{ line: 2, letter: 'I', column: 'amount', key: 'field.tooManyDecimals' }]);
  });

  it('reads the line of the budget by its number, whatever stands behind it', () => {
    const titles = [...TITLES, 'budgetLine'];
    const read = (typed: string | number) => readCostFile([row(1, titles), row(2, [...COST, typed])], words);
    for (const typed of [2, '2', '٢', '2. Visits', '2.0']) {
      expect(read(typed)?.costs[0]?.cost, String(typed)).toMatchObject({ heading: 'travel', line: 2 });
    }
    expect(read('')?.costs[0]?.cost.line).toBeUndefined();
    for (const typed of ['Visits', '0', '-1']) {
      expect(read(typed)?.problems).toMatchObject([{ letter: 'J', column: 'budgetLine', key: 'field.notWhole' }]);
    }
  });

  it('names line and column of everything that is wrong', () => {
    const wrong = ['camels', 'magic', '05/10/2026', '', '', 'Visits', 'F-1', 'XXX', 'many'];
    const { problems = [], costs } = file(row(2, COST), row(7, wrong)) ?? {};
    expect(costs).toHaveLength(1);
    expect(problems.map((each) => `${each.line}${each.letter} ${each.key}`).toSorted()).toEqual([
      '7A paste.heading-unknown',
      '7B cost-file.type-unknown',
      '7C field.notADate',
      '7D field.required',
      '7E field.required',
      '7H field.notACurrency',
    ]);
    const late = file(row(2, ['travel', 'travel', 'soon', '2026-10-06', 'B', 'V', 'F', 'EUR', 'many']));
    expect(late?.problems.map((each) => `${each.letter} ${each.key}`)).toEqual([
      'C field.notADate',
      'I field.notAnAmount',
    ]);
    const answer = readCostFile([row(1, [...TITLES, 'vatRecoverable']), row(2, [...COST, 'perhaps'])], words);
    expect(answer?.problems).toMatchObject([{ letter: 'J', key: 'cost-file.answer-unknown' }]);
  });

  it('takes the number of the procurement file where there is one, and says where it is none', () => {
    const titles = [...TITLES, 'procurementReference'];
    const read = readCostFile(
      [row(1, titles), row(2, [...COST, 'T-7']), row(3, [...COST, '']), row(4, [...COST, 'n/a'])],
      words,
    );
    expect(read?.costs.map(({ cost }) => cost.procurementReference)).toEqual(['T-7', undefined]);
    expect(read?.problems).toEqual([{ line: 4, letter: 'J', column: 'procurementReference', key: 'field.noNumber' }]);
    const both = readCostFile([row(1, titles), row(2, [...COST.slice(0, 8), 'many', 'n/a'])], words);
    expect(both?.problems.map(({ letter }) => letter)).toEqual(['J', 'I']);
  });

  it('without titles is none, and without a column says which', () => {
    expect(readCostFile([row(1, COST)], words)).toBeNull();
    const { problems = [] } = readCostFile([row(1, TITLES.slice(0, 8)), row(2, COST)], words) ?? {};
    expect(problems).toMatchObject([{ line: 1, column: 'amount', key: 'cost-file.column-missing' }]);
  });
});
