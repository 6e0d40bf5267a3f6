import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDonorFile } from '#app/assurance/donor-report/donor-file-name.ts';
import { financialLines, type HeadingActual } from '#app/assurance/donor-report/financial-lines.ts';
import { cellsOf, kindOf, type ThirdParty } from '#app/assurance/donor-report/third-party-cells.ts';
import { FIGURES, type TemplateColumn } from '#app/assurance/donor-templates/donor-template.ts';
import { TEMPLATES, templateFor } from '#app/assurance/donor-templates/templates.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { HEADINGS } from '#app/programme/headings.ts';

const cents = fc.bigInt(0n, 10n ** 12n);
const headings = fc.tuple(
  ...HEADINGS.map((heading) =>
    fc.record({ heading: fc.constant(heading), budgetMinor: cents, periodMinor: cents, cumulativeMinor: cents }),
  ),
);
const MONEY = ['budgetMinor', 'periodMinor', 'cumulativeMinor', 'remainingMinor'] as const;

const PARTY: ThirdParty = {
  id: 'id',
  alias: 'ORG-0007',
  category: 'unregistered',
  place: '005',
  call: 'GIAI-2026-C1',
  agreement: 'GIAI-2026-C1-0042-A',
  signedOn: '2026-02-01',
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
  activities: ['R1.1', 'R9.9'],
  achieved: 'I1 120/100',
  awardedMinor: 50_000_00n,
  paidMinor: 25_000_00n,
  periodMinor: 1n,
  acceptedMinor: 2n,
};

describe.each(TEMPLATES)('I26 the template of $year', (template) => {
  const own = template.financial.filter((row) => !row.sum);
  const sums = template.financial.filter((row) => row.sum);

  it('feeds every row, and every figure of ours into one row and no other', () => {
    expect(template.financial.filter((row) => row.from.length === 0)).toEqual([]);
    expect(own.flatMap((row) => row.from).toSorted()).toEqual([...FIGURES].toSorted());
  });

  it('adds up whole rows in its subtotals, and all of them in its last', () => {
    for (const row of sums) {
      const inside = own.filter((each) => each.from.some((figure) => row.from.includes(figure)));
      expect(row.from.toSorted(), row.label).toEqual(inside.flatMap((each) => each.from).toSorted());
    }
    expect(template.financial.at(-1)?.from.toSorted()).toEqual([...FIGURES].toSorted());
  });

  it('numbers no row twice', () => {
    const numbers = template.financial.map(({ row }) => row).filter(Boolean);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('sums equal the figures to the cent, and the total of the budget is the line for third parties', () => {
    fc.assert(
      fc.property(headings, cents, (given, lineBudgetMinor) => {
        const lines = financialLines(template, { headings: given, lineBudgetMinor });
        const total = lines.at(-1);
        const add = (of: keyof HeadingActual) => given.reduce((sum, each) => sum + BigInt(each[of]), 0n);
        expect(total?.budgetMinor).toBe(lineBudgetMinor);
        expect(total?.periodMinor).toBe(add('periodMinor'));
        expect(total?.cumulativeMinor).toBe(add('cumulativeMinor'));
        for (const key of MONEY) {
          expect(lines.filter((line) => !line.sum).reduce((sum, line) => sum + line[key], 0n)).toBe(total?.[key]);
        }
      }),
    );
  });

  it('has words in every column of every list, the alias and never a name among them', () => {
    const wording = { template, text: textIn('en'), activities: new Map([['R1.1', { en: 'Capacity building' }]]) };
    for (const columns of [template.thirdParties, template.narrative, template.questionnaire]) {
      const cells = cellsOf(PARTY, columns, wording);
      expect(cells).toHaveLength(columns.length);
      expect(cells.every((cell) => cell !== null && cell !== '')).toBe(true);
      expect(cells[0]).toBe('ORG-0007');
    }
    const cellOf = (from: TemplateColumn['from']) => cellsOf(PARTY, [{ label: 'donor.title', from }], wording)[0];
    expect(cellOf('place')).toBe('South America');
    expect(cellOf('purpose')).toBe('Capacity building; R9.9');
    expect(cellOf('type')).toBe(textIn('en').t(template.types.unregistered));
    expect(kindOf({ label: 'donor.title', from: 'awarded' })).toBe('amount');
  });
});

describe('the donor’s report', () => {
  const [template] = TEMPLATES;
  const spent = { heading: 'travel', budgetMinor: 300_00n, periodMinor: 100_00n, cumulativeMinor: 400_00n } as const;

  it('says what remains and varies, below and above the budget, and nothing of a row without one', () => {
    const lines = financialLines(template, { headings: [spent], lineBudgetMinor: 1_000_00n });
    const travel = lines.find((line) => line.label === 'heading.travel');
    expect(travel).toMatchObject({ remainingMinor: -100_00n, variation: 33_33n });
    expect(lines.find((line) => line.label === 'heading.equipment')?.variation).toBeNull();
    expect(lines.find((line) => line.label === 'donor.row.not-committed')?.budgetMinor).toBe(700_00n);
    expect(lines.at(-1)?.variation).toBe(-60_00n);
  });

  it('follows the template of the year the action began, and the oldest before there was one', () => {
    expect(templateFor({ startsOn: '2023-12-01' }).year).toBe(2023);
    expect(templateFor({ startsOn: '2031-01-01' })).toBe(TEMPLATES.at(-1));
    expect(templateFor({ startsOn: '1999-01-01' })).toBe(template);
  });

  it('is one workbook, or a CSV per part, and no other file', () => {
    expect(parseDonorFile('report.xlsx')).toMatchObject({ code: 'donor-report', format: 'xlsx' });
    expect(parseDonorFile('third-parties.csv')).toMatchObject({
      code: 'donor-third-parties',
      parts: ['third-parties'],
    });
    for (const name of ['report.csv', 'financial.xlsx', 'financial', '../financial.csv', 'constructor.csv']) {
      expect(parseDonorFile(name)).toBeNull();
    }
  });
});
