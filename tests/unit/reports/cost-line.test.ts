import { describe, expect, it } from 'vitest';
import { costShape, decideCost, type CostFrame, type NewCost } from '#app/reports/costs/cost-line.ts';

const cost: NewCost = {
  heading: 'travel',
  costType: 'travel',
  incurredOn: '2026-03-10',
  paidOn: '2026-03-12',
  supplier: 'Bus company',
  description: 'Transport',
  documentNumber: 'F-1',
  currency: 'TND',
  amountMinor: 1_234_567n,
  vatMinor: 0n,
  vatRecoverable: false,
};

const frame: CostFrame = {
  startsOn: '2026-01-01',
  periodTo: '2026-06-30',
  today: '2026-07-15',
  lines: [
    { id: 'T1', heading: 'travel', number: 1 },
    { id: 'H1', heading: 'human-resources', number: 1 },
    { id: 'H2', heading: 'human-resources', number: 2 },
  ],
};

function codeOf(changes: Partial<NewCost>, about: Partial<CostFrame> = {}) {
  const result = decideCost({ ...cost, ...changes }, { ...frame, ...about });
  return result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.field}`;
}

describe('I17 the days of a cost', () => {
  it.each([
    ['2026-01-01', 'ok'],
    ['2025-12-31', 'cost-outside-period incurredOn'],
    ['2026-06-30', 'ok'],
    ['2026-07-01', 'cost-outside-period incurredOn'],
  ])('I17: incurred on %s: %s', (incurredOn, code) => {
    expect(codeOf({ incurredOn, paidOn: '2026-07-15' })).toBe(code);
  });

  it('I17: no cost is incurred or paid after today', () => {
    expect(codeOf({}, { today: '2026-03-09' })).toBe('cost-in-future incurredOn');
    expect(codeOf({}, { today: '2026-03-11' })).toBe('cost-in-future paidOn');
    expect(codeOf({}, { today: '2026-03-12' })).toBe('ok');
  });

  it('I17: nothing was paid before the agreement began', () => {
    expect(codeOf({ paidOn: '2025-12-31' })).toBe('cost-paid-too-early paidOn');
  });

  it('I17: a cost of the last day may be paid afterwards', () => {
    expect(codeOf({ incurredOn: '2026-06-30', paidOn: '2026-07-10' })).toBe('ok');
  });
});

it('a line of the budget: the one that is named, or the only one of its heading', () => {
  const lineOf = (changes: Partial<NewCost>) => {
    const result = decideCost({ ...cost, ...changes }, frame);
    return result.ok ? result.value.budgetLineId : `${result.refusal.code} ${result.refusal.field}`;
  };
  expect(lineOf({})).toBe('T1');
  expect(lineOf({ heading: 'human-resources', line: 2 })).toBe('H2');
  expect(lineOf({ heading: 'human-resources' })).toBe('cost-line-not-chosen budgetLine');
  expect(lineOf({ heading: 'human-resources', line: 3 })).toBe('cost-line-not-in-budget budgetLine');
  expect(lineOf({ line: 2 })).toBe('cost-line-not-in-budget budgetLine');
});

it('a heading of the budget, and VAT within the amount', () => {
  expect(codeOf({ heading: 'equipment' })).toBe('cost-heading-not-in-budget budgetLine');
  expect(codeOf({ vatMinor: cost.amountMinor })).toBe('ok');
  expect(codeOf({ vatMinor: cost.amountMinor + 1n })).toBe('cost-vat-above-amount vat');
});

describe('the form', () => {
  const typed = {
    budgetLine: 'travel.1',
    costType: 'travel',
    incurredOn: '2026-03-10',
    paidOn: '2026-03-12',
    supplier: ' Bus  company ',
    description: 'Transport',
    documentNumber: 'F-1',
    currency: 'TND',
    amount: '١٢٣٤٫٥٦٧',
    vat: '',
  };
  const errorsOf = (changes: Record<string, string>) => {
    const parsed = costShape.safeParse({ ...typed, ...changes });
    return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  };

  it('I1: reads amounts with the decimals of the currency, in the digits people type', () => {
    expect(costShape.parse(typed)).toMatchObject({ amountMinor: 1_234_567n, vatMinor: 0n, vatRecoverable: false });
    expect(costShape.parse({ ...typed, currency: 'XOF', amount: '1 500' })).toMatchObject({ amountMinor: 1500n });
    expect(errorsOf({ currency: 'EUR', amount: '1.2345' })).toEqual(['amount field.tooManyDecimals']);
    expect(errorsOf({ currency: 'XOF', amount: '10.5' })).toEqual(['amount field.tooManyDecimals']);
  });

  it('I37: takes the number of the procurement file, and no words alone, which could be a name', () => {
    expect(costShape.parse(typed)).not.toHaveProperty('procurementReference');
    expect(costShape.parse({ ...typed, procurementReference: '  ' })).not.toHaveProperty('procurementReference');
    for (const given of ['T-2026/7', 'مناقصة ٧', 'ОФ № 12']) {
      expect(costShape.parse({ ...typed, procurementReference: ` ${given} ` })).toMatchObject({
        procurementReference: given,
      });
    }
    expect(errorsOf({ procurementReference: 'Amina' })).toEqual(['procurementReference field.noNumber']);
    expect(errorsOf({ procurementReference: '7\u202e' })).toEqual(['procurementReference field.forbiddenCharacters']);
    expect(errorsOf({ procurementReference: '7'.repeat(81) })).toEqual(['procurementReference field.tooLong']);
  });

  it('says beside each field what is wrong', () => {
    expect(errorsOf({ amount: '' })).toEqual(['amount field.required']);
    expect(errorsOf({ amount: '0' })).toEqual(['amount field.zero']);
    expect(errorsOf({ amount: '-5', vat: 'x' })).toEqual(['amount field.negative', 'vat field.notAnAmount']);
    expect(errorsOf({ currency: 'XXX' })).toEqual(['currency field.choose']);
    for (const budgetLine of ['', 'camels', 'camels.1', '__proto__']) {
      expect(errorsOf({ budgetLine })).toEqual(['budgetLine field.choose']);
    }
    expect(errorsOf({ budgetLine: 'travel.x' })).toEqual(['budgetLine field.notWhole']);
    expect(errorsOf({ incurredOn: '2026-02-31', supplier: '', description: 'a\u0000' })).toEqual([
      'incurredOn field.notADate',
      'supplier field.required',
      'description field.forbiddenCharacters',
    ]);
  });
});
