import { describe, expect, it } from 'vitest';
import { operatorLifecycle } from '#app/organisations/operators/operator-lifecycle.ts';
import { decideNewTerms, decideTerms, operatorFault } from '#app/organisations/operators/operator-standing.ts';
import { operatorShape, termsShape, type Terms } from '#app/organisations/operators/operator.ts';
import { payeeIdentity, payeeShape } from '#app/organisations/payee.ts';

const terms: Terms = {
  countries: ['ET', 'SD'],
  currencies: ['EUR', 'SDG'],
  ceilingMinor: 5_000_00n,
  licence: 'FI-123',
  validUntil: '2026-12-31',
};
const at = new Date('2026-11-30T09:00:00Z');
const use = { country: 'SD', currency: 'SDG', amountMinor: 5_000_00n };
const typed = {
  'countries[]': ['SD', 'ET', 'SD'],
  'currencies[]': ['EUR'],
  ceiling: '5 000',
  licence: 'FI-123',
  validUntil: '2026-12-31',
};
const faults = (shape: { safeParse: (input: unknown) => ReturnType<typeof termsShape.safeParse> }, given: object) => {
  const parsed = shape.safeParse({ ...typed, ...given });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe('I20 a provider that pays out', () => {
  it('I20: may be used where, in what, up to what and until when it is approved for', () => {
    expect(operatorFault(terms, use, at)).toBeNull();
    expect(operatorFault(null, use, at)).toBe('operator-not-approved');
    expect(operatorFault(terms, use, new Date('2026-12-31T23:59:59Z'))).toBeNull();
    expect(operatorFault(terms, use, new Date('2027-01-01T00:00:00Z'))).toBe('operator-not-approved');
    expect(operatorFault(terms, { ...use, country: 'SS' }, at)).toBe('operator-not-covering');
    expect(operatorFault(terms, { ...use, currency: 'USD' }, at)).toBe('operator-not-covering');
    expect(operatorFault(terms, { ...use, amountMinor: 5_000_01n }, at)).toBe('operator-over-ceiling');
  });

  it('I20, I16: is approved by another person, while its licence holds, and over a match only with a reason', () => {
    const proposal = { state: operatorLifecycle.first, proposedBy: 'one', validUntil: '2026-12-31' };
    const decide = (said: Partial<Parameters<typeof decideTerms>[1]>, today = '2026-11-30', given = proposal) => {
      const decided = decideTerms(given, { by: 'two', outcome: 'approve', matches: 0, note: '', ...said }, today);
      return decided.ok ? decided.value : decided.refusal.code;
    };
    expect(decide({})).toBe('approved');
    expect(decide({ outcome: 'refuse', matches: 1 })).toBe('refused');
    expect(decide({ by: 'one' })).toBe('operator-by-another');
    expect(decide({ by: 'one', outcome: 'refuse' })).toBe('operator-by-another');
    expect(decide({ matches: 1 })).toBe('operator-match');
    expect(decide({ matches: 1, note: 'Another register number' })).toBe('approved');
    expect(decide({}, '2027-01-01')).toBe('operator-licence-over');
    for (const state of operatorLifecycle.states.filter((each) => each !== 'proposed')) {
      expect(decide({}, '2026-11-30', { ...proposal, state })).toBe('move-not-allowed');
    }
    const over = decideNewTerms(terms, '2027-01-01');
    expect(over.ok ? '' : over.refusal).toEqual({ code: 'operator-licence-over', field: 'validUntil' });
  });

  it('I1: its form wants countries, currencies, an amount and a day', () => {
    expect(termsShape.parse(typed)).toEqual({ ...terms, currencies: ['EUR'] });
    expect(faults(termsShape, { 'countries[]': undefined })).toEqual(['countries[] field.chooseAtLeast']);
    expect(faults(termsShape, { 'countries[]': ['XX'], 'currencies[]': ['EUR', 'ZZZ'] })).toEqual([
      'countries[] field.choose',
      'currencies[] field.choose',
    ]);
    expect(faults(termsShape, { ceiling: '0.001' })).toEqual(['ceiling field.tooManyDecimals']);
    expect(faults(termsShape, { ceiling: '-1' })).toEqual(['ceiling field.negative']);
    expect(faults(termsShape, { ceiling: '1000000000000000' })).toEqual(['ceiling field.amountTooLarge']);
    expect(faults(termsShape, { validUntil: 'soon' })).toEqual(['validUntil field.notADate']);
    expect(operatorShape.safeParse({ ...typed, name: '', service: 'cash' }).success).toBe(false);
  });
});

describe('an account through a provider', () => {
  const account = {
    holder: 'Amal Idris',
    holderLatin: 'Amal Idris',
    accountKind: 'operator',
    operatorId: '0193a1b2-0000-7000-8000-000000000001',
    iban: 'BE68539007547034',
    accountNumber: '+249 912 345 678',
    bic: 'GKCCBEBB',
    bankName: 'A bank',
    bankCountry: 'SD',
    clearingCode: '123',
    currency: 'SDG',
    street: '',
    buildingNumber: '',
    postCode: '',
    town: 'Omdurman',
    country: 'SD',
  };
  const wrong = (given: object) => {
    const parsed = payeeShape.safeParse({ ...account, ...given });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  };

  it('I20: names the provider, the country and a number; nothing of a bank is sealed with it', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ operatorId: '' })).toEqual(['operatorId field.choose']);
    expect(wrong({ operatorId: undefined, bankCountry: '', accountNumber: '' })).toEqual([
      'operatorId field.choose',
      'bankCountry field.notACountry',
      'accountNumber field.required',
    ]);
    expect(wrong({ accountNumber: 'call me!' })).toEqual(['accountNumber field.notAnAccount']);
    expect(payeeIdentity(payeeShape.parse(account))).toMatchObject({
      iban: '',
      bic: '',
      bankName: '',
      clearingCode: '',
      accountNumber: '+249912345678',
      bankCountry: 'SD',
    });
  });
});
