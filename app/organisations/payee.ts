import { countrySpecs, electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import { choice, oneLine, ticked } from '#app/kernel/shapes.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { accountFault } from './account-rules.ts';
import { countryCode, latinLine } from './organisation.ts';
import { isCountry } from './places.ts';

/** What is sealed in the vault of a payee, by field: exactly what a bank file needs. */
export const PAYEE_FIELDS = [
  'holder',
  'holderLatin',
  'iban',
  'accountNumber',
  'bic',
  'bankName',
  'bankCountry',
  'clearingCode',
  'intermediaryBic',
  'street',
  'buildingNumber',
  'postCode',
  'town',
  'country',
] as const;

export type PayeeField = (typeof PAYEE_FIELDS)[number];

/** Whose account it is. Words: `organisations.payee.held-by.<who>`. */
export const HELD_BY = ['own', 'host'] as const;

const form = z.object({
  heldBy: choice(HELD_BY)
    .optional()
    .transform((who) => who ?? 'own'),
  holder: oneLine({ max: 140 }),
  holderLatin: latinLine({ max: 140 }),
  accountKind: choice(['iban', 'other', 'operator']),
  /** The approved provider that pays out, where no bank does. */
  operatorId: z
    .string()
    .optional()
    .transform((id) => (id && isId(id) ? id : null)),
  iban: oneLine({ max: 60, optional: true }).transform((text) => electronicFormatIBAN(text) ?? ''),
  accountNumber: oneLine({ max: 34, optional: true }).transform((text) => text.replace(/\s/g, '')),
  bic: oneLine({ max: 20, optional: true }).transform((text) => text.replace(/\s/g, '').toUpperCase()),
  bankName: latinLine({ max: 140, optional: true }),
  bankCountry: z.string(),
  clearingCode: oneLine({ max: 35, optional: true }).transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
  intermediaryBic: z
    .string()
    .optional()
    .transform((text) => (text ?? '').replace(/\s/g, '').toUpperCase()),
  currency: z.string().refine((text) => CURRENCIES.includes(text), { error: 'field.notACurrency' }),
  street: latinLine({ max: 70, optional: true }),
  buildingNumber: latinLine({ max: 16, optional: true }),
  postCode: latinLine({ max: 16, optional: true }),
  town: latinLine({ max: 35 }),
  country: countryCode(),
});

/**
 * The account form. An IBAN must carry its own checksum and fit its country; where a country uses IBANs, another number
 * is not taken; a country with rules of its own is asked for what they need; every account names its bank, by BIC or by
 * name, and the bank in between where there is one. What a provider pays out names the provider, the country, and the
 * number it knows the recipient by; no bank.
 */
export const payeeShape = form.superRefine((given, ctx) => {
  const wrong = (field: PayeeField | 'operatorId', message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], message });
  if (given.accountKind === 'operator') {
    if (!given.operatorId) wrong('operatorId', 'field.choose');
    if (!isCountry(given.bankCountry)) wrong('bankCountry', 'field.notACountry');
    if (given.accountNumber === '') wrong('accountNumber', 'field.required');
    else if (!/^[A-Za-z0-9+/-]+$/.test(given.accountNumber)) wrong('accountNumber', 'field.notAnAccount');
    return;
  }
  if (given.accountKind === 'iban') {
    if (given.iban === '') wrong('iban', 'field.required');
    else if (!isValidIBAN(given.iban)) wrong('iban', 'field.notAnIban');
  } else {
    if (!isCountry(given.bankCountry)) wrong('bankCountry', 'field.notACountry');
    else if (usesIban(given.bankCountry)) wrong('bankCountry', 'field.ibanNeeded');
    if (given.accountNumber === '') wrong('accountNumber', 'field.required');
    else if (!/^[A-Za-z0-9/-]+$/.test(given.accountNumber)) wrong('accountNumber', 'field.notAnAccount');
    else {
      const fault = accountFault({ ...given, country: given.bankCountry });
      if (fault) wrong(fault, fault === 'accountNumber' ? 'field.accountOfCountry' : 'field.clearingOfCountry');
    }
  }
  if (given.bic !== '' && !isValidBIC(given.bic)) wrong('bic', 'field.notABic');
  if (given.intermediaryBic !== '' && !isValidBIC(given.intermediaryBic)) wrong('intermediaryBic', 'field.notABic');
  if (given.bic === '' && given.bankName === '') wrong('bic', 'field.bankNeeded');
});

export type NewPayee = z.output<typeof payeeShape>;

/** Whether accounts of a country have an IBAN (registry of SWIFT). */
export function usesIban(country: string): boolean {
  return Object.entries(countrySpecs).some(([code, spec]) => code === country && spec.IBANRegistry === true);
}

/** The sealed fields of a new account; what the other kind of account would need stays empty. */
export function payeeIdentity(given: NewPayee): Record<PayeeField, string> {
  const iban = given.accountKind === 'iban' ? given.iban : '';
  const bank = given.accountKind !== 'operator';
  return {
    holder: given.holder,
    holderLatin: given.holderLatin,
    iban,
    accountNumber: iban ? '' : given.accountNumber,
    bic: bank ? given.bic : '',
    bankName: bank ? given.bankName : '',
    bankCountry: iban ? iban.slice(0, 2) : given.bankCountry,
    clearingCode: iban || !bank ? '' : given.clearingCode,
    intermediaryBic: bank ? given.intermediaryBic : '',
    street: given.street,
    buildingNumber: given.buildingNumber,
    postCode: given.postCode,
    town: given.town,
    country: given.country,
  };
}

export const REFUSAL_REASONS = ['holder-differs', 'account-wrong', 'not-confirmed'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** BK-5: answers of a bank's verification of payee. Words: `payee-name-check.<answer>`. */
export const NAME_CHECKS = ['match', 'close', 'no-match', 'not-offered'] as const;
export type NameCheck = (typeof NAME_CHECKS)[number];

/** The verifier's form: verified only after a call-back over a safe channel; refused with a reason. */
export const verificationShape = z
  .object({
    decision: choice(['verify', 'refuse']),
    callBack: ticked(),
    nameCheck: z.union([choice(NAME_CHECKS), z.literal('')]).optional(),
    reason: z.union([choice(REFUSAL_REASONS), z.literal('')]).optional(),
  })
  .superRefine((given, ctx) => {
    if (given.decision === 'refuse' && !given.reason) {
      ctx.addIssue({ code: 'custom', path: ['reason'], message: 'field.choose' });
    }
  });
