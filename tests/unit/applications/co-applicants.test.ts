import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalRows, rowProblems } from '#app/applications/answer-rows.ts';
import { coApplicantsOf, sharesOf } from '#app/applications/co-applicants.ts';
import { completenessOf } from '#app/applications/completeness.ts';
import { otherFundingIn } from '#app/applications/other-funding.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { COMPLETE } from './draft.ts';

const PARTNERS: CallQuestion = { code: 'partners', label: { en: 'With whom' }, kind: 'co-applicants', required: false };
const FUNDING: CallQuestion = { code: 'funding', label: { en: 'Others' }, kind: 'other-funding', required: false };
const sections = [{ code: 's', title: { en: 'S' }, questions: [PARTNERS, FUNDING] }];
const content = { ...COMPLETE.content, sections: [...COMPLETE.content.sections, ...sections] };

const kept = (question: CallQuestion, rows: readonly Record<string, string>[]): string => {
  const read = normalRows(question, JSON.stringify(rows));
  if (!read.ok) throw new Error('not kept');
  return read.value;
};
const partner = (share: string, name = 'Ally') => ({ name, country: 'TN', role: 'Trains lawyers', share });

describe('co-applicants', () => {
  it('I1: shares are kept as exact amounts and add up exactly, however they were typed', () => {
    expect(kept(PARTNERS, [partner('1 250,5')])).toContain('"share":"1250.50"');
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { maxLength: 20 }), (minors) => {
        const typed = minors.map((minor) => `${minor / 100n},${String(minor % 100n).padStart(2, '0')}`);
        const value = kept(
          PARTNERS,
          typed.map((share) => partner(share)),
        );
        const found = coApplicantsOf(content, new Map([['partners', value]]));
        expect(sharesOf(found)).toBe(minors.reduce((sum, minor) => sum + minor, 0n));
      }),
    );
  });

  it('need a name, a country, a role and a share each', () => {
    const problems = rowProblems(PARTNERS, kept(PARTNERS, [{ name: 'Ally', country: 'XX', share: 'half' }]));
    expect(problems.map(({ column, key }) => `${column} ${key}`)).toEqual([
      'country field.choose',
      'role field.required',
      'share field.notAnAmount',
    ]);
  });

  it('receive no more in all than is requested', () => {
    const missing = (...shares: string[]) => {
      const value = kept(
        PARTNERS,
        shares.map((share) => partner(share)),
      );
      const answers = new Map([...COMPLETE.answers, ['partners', value] as const]);
      return completenessOf({ ...COMPLETE, content, answers }).missing.map(({ item, key }) => `${item} ${key}`);
    };
    expect(missing('21400')).toEqual([]);
    expect(missing('21399,99', '0.02')).toEqual(['partners applications.error.shares-above-requested']);
  });
});

describe('other funding', () => {
  const row = (status: string, more: Record<string, string> = {}) => {
    return { funder: 'A fund', purpose: 'Rent', amount: '1000', currency: 'TND', period: '2026', status, ...more };
  };

  it('L (double funding): is told row by row, and what was refused pays for nothing', () => {
    const value = kept(FUNDING, [row('asked'), row('refused'), row('received', { amount: '12.345' })]);
    expect(rowProblems(FUNDING, value)).toEqual([]);
    const found = otherFundingIn(sections, new Map([['funding', value]]));
    expect(found.map(({ cells }) => cells['status'])).toEqual(['asked', 'received']);
    // The dinar has three decimals.
    expect(found[1]?.cells['amount']).toBe('12.345');
  });

  it('names a currency of the list', () => {
    expect(rowProblems(FUNDING, kept(FUNDING, [row('asked', { currency: 'XXX' })]))).toMatchObject([
      { column: 'currency', key: 'field.choose' },
    ]);
  });
});
