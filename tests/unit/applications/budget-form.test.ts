import { describe, expect, it } from 'vitest';
import { readLines, rowsOf } from '#app/applications/budget-form.ts';

const row = (name: string, given: Partial<Record<'heading' | 'description' | 'quantity' | 'unit', string>> = {}) => {
  const line = { heading: 'travel', description: 'Bus', quantity: '2', unit: '10.50', ...given };
  return Object.fromEntries(Object.entries(line).map(([field, value]) => [`${field}-${name}`, value]));
};
const read = (fields: Record<string, string>, about: { currency?: string; without?: string } = {}) =>
  readLines(fields, { currency: about.currency ?? 'EUR', without: about.without ?? null });
const errorsOf = (fields: Record<string, string>, currency?: string) =>
  read(fields, currency ? { currency } : {}).errors.map(({ field, key }) => `${field} ${key}`);

describe('the rows of a budget form', () => {
  it('are read in the order they were printed', () => {
    expect(rowsOf(Object.keys({ ...row('b'), mark: 'x', ...row('new-1') }))).toEqual(['b', 'new-1']);
  });

  it('I1: amounts are computed, to the minor unit', () => {
    expect(read(row('a')).lines).toEqual([
      {
        row: 'a',
        heading: 'travel',
        description: 'Bus',
        quantity: 2,
        measure: 'item',
        payer: 'grant',
        unitMinor: 1050n,
        amountMinor: 2100n,
      },
    ]);
  });

  it.each([
    ['٨', '٤٥٠٫٥٠', 8, 450_50n],
    ['۸', '1 450,50', 8, 1_450_50n],
    ['8', "1'450.50", 8, 1_450_50n],
  ])('take %s and %s as people type them', (quantity, unit, number, minor) => {
    expect(read(row('a', { quantity, unit })).lines[0]).toMatchObject({ quantity: number, unitMinor: minor });
  });

  it('leave out a new row that is blank, whatever its heading, and the one that is removed', () => {
    const blank = row('new-1', { description: ' ', quantity: '', unit: '' });
    expect(read({ ...row('a'), ...blank })).toMatchObject({ lines: [{ row: 'a' }], errors: [] });
    expect(read({ ...row('a', { unit: 'x' }), ...row('b') }, { without: 'a' })).toMatchObject({
      lines: [{ row: 'b' }],
      errors: [],
    });
  });

  it('an emptied row that was saved before is not silently dropped', () => {
    expect(errorsOf(row('a', { description: '', quantity: '', unit: '' }))).toHaveLength(3);
  });

  it.each([
    [{ heading: 'bribes' }, 'heading-a field.choose'],
    [{ description: '' }, 'description-a field.required'],
    [{ description: 'x'.repeat(301) }, 'description-a field.tooLong'],
    [{ description: 'a\u202eb' }, 'description-a field.forbiddenCharacters'],
    [{ quantity: '0' }, 'quantity-a field.range'],
    [{ quantity: '1.5' }, 'quantity-a field.notWhole'],
    [{ unit: 'ten' }, 'unit-a field.notAnAmount'],
    [{ unit: '-1' }, 'unit-a field.negative'],
    [{ unit: '1.005' }, ''],
    [{ unit: '1.0055' }, 'unit-a field.tooManyDecimals'],
    [{ quantity: '99999', unit: '999999999' }, 'unit-a field.amountTooLarge'],
  ] as const)('say what is wrong with %j', (given, expected) => {
    expect(errorsOf(row('a', given))).toEqual(expected === '' ? [] : [expected]);
  });

  it('I1: decimals follow the currency', () => {
    expect(errorsOf(row('a', { unit: '10.5' }), 'XOF')).toEqual(['unit-a field.tooManyDecimals']);
    expect(read(row('a', { unit: '10.505' }), { currency: 'TND' }).lines[0]?.unitMinor).toBe(10_505n);
  });
});
