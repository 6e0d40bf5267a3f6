import { describe, expect, it } from 'vitest';
import { lastNumbers } from '#app/agreements/budget/line-changes.ts';
import { readPlan } from '#app/agreements/plan-form.ts';
import { sampleAgreement } from './sample-agreement.ts';

const sample = sampleAgreement();
const plan = { ...sample, last: lastNumbers(sample.lines) };
const typed = {
  version: '3',
  startsOn: '2026-12-01',
  endsOn: '2027-09-30',
  specialConditions: '',
  'line.human-resources.1': '30 000,00',
  'line.travel.1': '0',
  'line.travel.2': '1',
  'line.security-wellbeing.1': '١٨٢٥٠٫٧٥',
  'instalment.1.amount': '24125.37',
  'instalment.1.date': '2026-12-01',
  'instalment.2.amount': '19,300.30',
  'instalment.2.date': '2027-05-01',
  'instalment.3.amount': '4825.08',
  'instalment.3.date': '2027-12-29',
};

/** The lines of the sample with other amounts. */
const amounts = (...minor: bigint[]) => plan.lines.map((line, place) => ({ ...line, amountMinor: minor[place] ?? 0n }));

const errorsOf = (changes: Record<string, string>) => {
  const read = readPlan({ ...typed, ...changes }, plan);
  return read.ok ? [] : read.errors.map(({ field, key }) => `${field} ${key}`);
};

describe('the plan as it is sent', () => {
  it('is read in minor units, whatever digits and separators were typed', () => {
    expect(readPlan(typed, plan)).toEqual({
      ok: true,
      value: {
        version: 3,
        terms: {
          startsOn: '2026-12-01',
          endsOn: '2027-09-30',
          specialConditions: '',
          clauses: [],
          lines: amounts(3_000_000n, 0n, 100n, 1_825_075n),
          instalments: {
            1: { amountMinor: 2_412_537n, expectedOn: '2026-12-01' },
            2: { amountMinor: 1_930_030n, expectedOn: '2027-05-01' },
            3: { amountMinor: 482_508n, expectedOn: '2027-12-29' },
          },
        },
      },
    });
  });

  it('names every field that is wrong, all at once', () => {
    const wrong = {
      startsOn: '31.12.2026',
      'line.travel.2': 'much',
      'instalment.1.amount': '12.3456',
      'instalment.2.amount': '-5',
      'instalment.3.amount': '0',
      'instalment.3.date': '',
      specialConditions: 'a\u0000b',
    };
    expect(errorsOf(wrong)).toEqual([
      'startsOn field.notADate',
      'specialConditions field.forbiddenCharacters',
      'line.travel.2 field.notAnAmount',
      'instalment.1.amount field.tooManyDecimals',
      'instalment.2.amount field.negative',
      'instalment.3.amount field.zero',
      'instalment.3.date field.required',
    ]);
  });

  it('asks for fields that were left out, and takes no others', () => {
    const { 'line.travel.2': _left, ...rest } = typed;
    expect(readPlan(rest, plan)).toMatchObject({
      ok: false,
      errors: [{ field: 'line.travel.2', key: 'field.required' }],
    });
    const read = readPlan({ ...typed, 'line.indirect.1': '5', 'instalment.4.amount': '5' }, plan);
    expect(read.ok && read.value.terms.lines.map(({ heading }) => heading)).not.toContain('indirect');
    expect(read.ok && Object.keys(read.value.terms.instalments)).toEqual(['1', '2', '3']);
  });
});
