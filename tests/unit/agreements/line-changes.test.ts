import { describe, expect, it } from 'vitest';
import { readLines } from '#app/agreements/budget/budget-form.ts';
import { budgetField, decideLines, lastNumbers, lineChanges, MOST_LINES } from '#app/agreements/budget/line-changes.ts';
import type { DraftLine } from '#app/agreements/budget-line.ts';

const flights: DraftLine = { heading: 'travel', number: 1, description: 'Flights', amountMinor: 700_00n };
const buses: DraftLine = { heading: 'travel', number: 2, description: 'Buses', amountMinor: 300_00n };
const whole: DraftLine = { heading: 'indirect', number: 1, description: '', amountMinor: 70_00n };
const standing = [flights, buses, whole].map((line) => ({ ...line, charged: line === buses }));
const codeOf = (wanted: readonly DraftLine[]) => {
  const decided = decideLines(standing, wanted);
  return decided.ok ? 'ok' : [decided.refusal.code, decided.refusal.field];
};

describe('lines of a budget', () => {
  it('I19: are taken away only while nothing is charged to them', () => {
    expect(codeOf([buses, whole])).toBe('ok');
    expect(codeOf([flights, whole])).toEqual(['budget-line-charged', 'drop.travel.2']);
    expect(codeOf([flights, { ...buses, description: 'Coaches', amountMinor: 0n }, whole])).toBe('ok');
  });

  it('I19: have names where a heading has several, and are not too many', () => {
    expect(codeOf([{ ...flights, description: '' }, buses, whole])).toEqual(['budget-line-unnamed', 'name.travel.1']);
    const many = Array.from({ length: MOST_LINES - 1 }, (_, place) => ({ ...flights, number: place + 3 }));
    expect(codeOf([buses, ...many])).toBe('ok');
    expect(codeOf([flights, buses, ...many])).toEqual(['budget-lines-too-many', 'new.travel.name']);
  });

  it('have a field where something is said of all of them', () => {
    expect(budgetField(standing, [{ ...flights, number: 9 }, buses])).toBe('line.travel.2');
    expect(budgetField(standing, [{ ...flights, number: 9 }])).toBe('new.travel.amount');
    expect(budgetField(standing, [])).toBe('new.travel.amount');
  });

  it('differ by what was added, renamed, moved or taken away', () => {
    const coaches = { ...buses, description: 'Coaches' };
    const added: DraftLine = { heading: 'equipment', number: 1, description: 'Phones', amountMinor: 1n };
    expect(lineChanges([flights, buses, whole], [coaches, whole, added])).toEqual([
      { heading: 'travel', number: 1, before: flights, after: null },
      { heading: 'travel', number: 2, before: buses, after: coaches },
      { heading: 'equipment', number: 1, before: null, after: added },
    ]);
    expect(lineChanges([flights], [flights])).toEqual([]);
  });
});

describe('lines of a budget as they are typed', () => {
  const form = { lines: [flights, buses, whole], last: { ...lastNumbers([flights, buses, whole]), travel: 4 } };
  const typed = { 'line.travel.1': '1', 'line.travel.2': '2', 'line.indirect.1': '3' };
  const read = (changes: Record<string, string>, currency = 'EUR') =>
    readLines({ ...typed, ...changes }, { ...form, currency });
  const errorsOf = (changes: Record<string, string>, currency?: string) => {
    const answer = read(changes, currency);
    return answer.ok ? [] : answer.errors.map(({ field, key }) => `${field} ${key}`);
  };

  it('keep the name that was not sent, take the next free number, and leave out what is ticked off', () => {
    const sent = { 'drop.travel.1': 'yes', 'line.travel.1': 'x', 'new.travel.name': 'Boats', 'new.travel.amount': '4' };
    expect(read({ ...sent, 'name.travel.2': 'Coaches' })).toEqual({
      ok: true,
      value: [
        { heading: 'travel', number: 2, description: 'Coaches', amountMinor: 2_00n },
        { heading: 'travel', number: 5, description: 'Boats', amountMinor: 4_00n },
        { heading: 'indirect', number: 1, description: '', amountMinor: 3_00n },
      ],
    });
  });

  it('say beside the field what is wrong, in the decimals of the currency', () => {
    expect(errorsOf({ 'new.travel.name': 'Boats' })).toEqual(['new.travel.amount field.required']);
    expect(errorsOf({ 'new.travel.amount': '4' })).toEqual(['new.travel.name field.required']);
    expect(errorsOf({ 'new.equipment.amount': '4' })).toEqual([]);
    expect(errorsOf({ 'name.travel.1': ' ' })).toEqual(['name.travel.1 field.required']);
    expect(errorsOf({ 'line.travel.1': '-1', 'new.travel.name': 'x', 'new.travel.amount': '0' })).toEqual([
      'line.travel.1 field.negative',
      'new.travel.amount field.zero',
    ]);
    expect(errorsOf({ 'line.travel.1': '1.5' }, 'XOF')).toEqual(['line.travel.1 field.tooManyDecimals']);
    expect(errorsOf({ 'line.travel.1': '1.2345' }, 'TND')).toEqual(['line.travel.1 field.tooManyDecimals']);
    expect(errorsOf({ 'line.travel.1': '1000000000000000' })).toEqual(['line.travel.1 field.amountTooLarge']);
  });
});
