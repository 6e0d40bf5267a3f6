import { describe, expect, it } from 'vitest';
import { linesIn, listShape, typedSum } from '#app/awards/award-form.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';

const FILES = [
  { applicationId: 'one', fundable: true },
  { applicationId: 'two', fundable: true },
  { applicationId: 'low', fundable: false },
];
const shape = listShape(FILES, 'EUR');
const about = { version: '0', metOn: '', minutes: '' };
const sent = {
  ...about,
  'outcome.one': 'award',
  'amount.one': '20 000,50',
  'reason.one': ' Less. ',
  'outcome.two': 'reserve',
  'amount.two': ' ',
};

describe('the form of a list', () => {
  it('becomes lines in the order of the ranking; what cannot be funded is rejected unasked', () => {
    const parsed = shape.parse({ ...sent, 'outcome.low': 'award', 'amount.low': '5' });
    expect(parsed).toMatchObject({ version: 0, metOn: null });
    expect(linesIn(FILES, parsed)).toEqual([
      { applicationId: 'one', outcome: 'award', amountMinor: 20_000_50n, reason: 'Less.' },
      { applicationId: 'two', outcome: 'reserve', amountMinor: 0n, reason: '' },
      { applicationId: 'low', outcome: 'reject', amountMinor: 0n, reason: '' },
    ]);
  });

  it.each([
    [{ 'amount.one': 'much' }, 'amount.one', 'field.notAnAmount'],
    [{ 'amount.one': '1.005,123' }, 'amount.one', 'field.tooManyDecimals'],
    [{ 'amount.one': '-1' }, 'amount.one', 'field.negative'],
    [{ 'outcome.two': 'maybe' }, 'outcome.two', 'field.choose'],
    [{ metOn: '2026-02-31' }, 'metOn', 'field.notADate'],
    [{ version: 'x' }, 'version', 'field.notWhole'],
    [{ 'reason.one': 'a\u0000b' }, 'reason.one', 'field.forbiddenCharacters'],
  ])('says what is wrong beside the field: %o', (change, field, key) => {
    const parsed = shape.safeParse({ ...sent, ...change });
    const errors = parsed.success ? [] : issuesToErrors(parsed.error);
    expect(errors).toMatchObject([{ field, key }]);
  });

  it('adds up what was typed as far as it can be read', () => {
    const typed = {
      'outcome.one': ['award'],
      'amount.one': ['1 000'],
      'outcome.two': ['reserve'],
      'amount.two': ['5'],
    };
    expect(typedSum(FILES, typed, 'EUR')).toBe(1_000_00n);
    expect(typedSum(FILES, { ...typed, 'amount.one': ['much'] }, 'EUR')).toBe(0n);
  });
});
