import { describe, expect, it } from 'vitest';
import type { Person } from '#app/kernel/actor.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { payeeIdentity, payeeShape, verificationShape } from '#app/organisations/payee.ts';
import { payeeLifecycle } from '#app/organisations/payee-lifecycle.ts';
import { mayVerify } from '#app/organisations/payee-policy.ts';
import { maskedAccount } from '#app/vault/masked-account.ts';

const iban = {
  holder: 'جمعية أضواء',
  holderLatin: 'Association Adhwaa',
  accountKind: 'iban',
  iban: 'TN59 1000 6035 1835 9847 8831',
  accountNumber: '',
  bic: '',
  bankName: 'Banque de Tunisie',
  bankCountry: '',
  clearingCode: '',
  currency: 'TND',
  street: '',
  buildingNumber: '',
  postCode: '',
  town: 'Tunis',
  country: 'TN',
};
const other = { ...iban, accountKind: 'other', iban: '', accountNumber: '031-4455 667', bankCountry: 'KE' };
const wrong = (form: Record<string, string>) => {
  const parsed = payeeShape.safeParse(form);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe('the account form', () => {
  it('takes an IBAN with its checksum, and another number where there is no IBAN', () => {
    expect(payeeShape.parse(iban).iban).toBe('TN5910006035183598478831');
    expect(payeeShape.parse(other).accountNumber).toBe('031-4455667');
  });

  it.each([
    [{ iban: 'TN59 1000 6035 1835 9847 8832' }, 'iban field.notAnIban'],
    [{ iban: '' }, 'iban field.required'],
    [{ bankName: '' }, 'bic field.bankNeeded'],
    [{ bic: 'GKCCBEB' }, 'bic field.notABic'],
    [{ holderLatin: 'جمعية' }, 'holderLatin field.notLatin'],
    [{ currency: 'XXX' }, 'currency field.notACurrency'],
    [{ country: 'ZZ' }, 'country field.notACountry'],
    [{ town: '' }, 'town field.required'],
    [{ holder: 'a\u202eb' }, 'holder field.forbiddenCharacters'],
  ] as const)('says what is wrong with %j', (given, expected) =>
    expect(wrong({ ...iban, ...given })).toContain(expected),
  );

  it('does not take another number where the country uses IBANs', () => {
    expect(wrong({ ...other, bankCountry: 'BE' })).toEqual(['bankCountry field.ibanNeeded']);
    expect(wrong({ ...other, accountNumber: '' })).toEqual(['accountNumber field.required']);
    expect(wrong({ ...other, accountNumber: '12;34' })).toEqual(['accountNumber field.notAnAccount']);
  });

  it('asks a country with rules of its own for what they need', () => {
    const us = { ...other, bankCountry: 'US', bic: 'CHASUS33', clearingCode: '021000021' };
    expect(wrong(us)).toEqual([]);
    expect(wrong({ ...us, clearingCode: '' })).toEqual(['clearingCode field.clearingOfCountry']);
    expect(wrong({ ...us, clearingCode: '021000022' })).toEqual(['clearingCode field.clearingOfCountry']);
    const india = { ...other, bankCountry: 'IN', accountNumber: '123456789012', clearingCode: 'hdfc0000053' };
    expect(wrong(india)).toEqual([]);
    expect(wrong({ ...india, accountNumber: '12345678' })).toEqual(['accountNumber field.accountOfCountry']);
    expect(wrong({ ...india, clearingCode: 'HDFC1000053' })).toEqual(['clearingCode field.clearingOfCountry']);
    const mexico = { ...other, bankCountry: 'MX', accountNumber: '032180000118359719' };
    expect(wrong(mexico)).toEqual([]);
    expect(wrong({ ...mexico, accountNumber: '032180000118359718' })).toEqual(['accountNumber field.accountOfCountry']);
    const argentina = { ...other, bankCountry: 'AR', accountNumber: '2850590940090418135201' };
    expect(wrong(argentina)).toEqual([]);
    expect(wrong({ ...argentina, accountNumber: '2850590940090418135202' })).toEqual([
      'accountNumber field.accountOfCountry',
    ]);
  });

  it('takes the BIC of the bank in between, and none that is wrong', () => {
    const parsed = payeeShape.parse({ ...other, intermediaryBic: 'irvt us 3n' });
    expect(payeeIdentity(parsed).intermediaryBic).toBe('IRVTUS3N');
    expect(wrong({ ...other, intermediaryBic: 'IRVT' })).toEqual(['intermediaryBic field.notABic']);
  });

  it('seals only what its kind of account needs', () => {
    const sealed = payeeIdentity(payeeShape.parse({ ...iban, accountNumber: '99', bankCountry: 'KE' }));
    expect(sealed).toMatchObject({ iban: 'TN5910006035183598478831', accountNumber: '', bankCountry: 'TN' });
    expect(payeeIdentity(payeeShape.parse(other))).toMatchObject({ iban: '', bankCountry: 'KE' });
  });

  it('I37: shows four signs of the number at most', () => {
    expect(maskedAccount('TN5910006035183598478831')).toBe('•••• 8831');
  });
});

describe('I22: a change of account', () => {
  const officer = (given: Partial<Person> = {}, organisationId: string | null = null): Person => ({
    kind: 'person',
    accountId: 'officer',
    alias: 'Officer',
    sessionHash: 's',
    memberships: [
      { role: 'finance-officer', programmeId: null, consortiumMemberId: null, organisationId: null },
      ...(organisationId
        ? [{ role: 'applicant-viewer', programmeId: null, consortiumMemberId: null, organisationId } as const]
        : []),
    ],
    ...given,
  });
  const payee = { proposedBy: 'owner', organisationId: 'o' };
  const told = (verdict: { allowed: boolean; reason?: string }) => (verdict.allowed ? 'yes' : verdict.reason);

  it('I22: is verified by a finance officer who did not enter it and does not belong to the organisation', () => {
    expect(told(mayVerify(officer(), payee))).toBe('yes');
    expect(told(mayVerify(officer({ accountId: 'owner' }), payee))).toBe('payee-proposer');
    expect(told(mayVerify(officer({}, 'o'), payee))).toBe('payee-own-organisation');
    expect(told(mayVerify(officer({}, 'x'), payee))).toBe('yes');
    expect(told(mayVerify(officer({ memberships: [] }), payee))).toBe('role-may-not');
    expect(told(mayVerify({ kind: 'system', name: 'job' }, payee))).toBe('role-may-not');
  });

  it('I22: what is verified, refused or replaced is never edited back', () => {
    const moves = Object.keys(payeeLifecycle.moves) as (keyof typeof payeeLifecycle.moves)[];
    const open = (state: (typeof payeeLifecycle)['states'][number]) =>
      moves.filter((move) => canMove(payeeLifecycle, move, state));
    expect(open('proposed')).toEqual(['verify', 'refuse', 'stop', 'retire']);
    expect(open('verified')).toEqual(['stop', 'retire']);
    expect(open('stopped')).toEqual([]);
    expect(open('retired')).toEqual([]);
    expect(open('refused')).toEqual([]);
  });

  it('I22: a refusal gives its reason', () => {
    expect(verificationShape.safeParse({ decision: 'refuse', reason: '' }).success).toBe(false);
    expect(verificationShape.safeParse({ decision: 'refuse', reason: 'not-confirmed' }).success).toBe(true);
    expect(verificationShape.parse({ decision: 'verify', callBack: 'yes' }).callBack).toBe(true);
    expect(verificationShape.parse({ decision: 'verify' }).callBack).toBe(false);
  });
});
