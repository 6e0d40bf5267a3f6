import { z } from 'zod';
import { choice, email, longText, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { isCountry } from './places.ts';

export const CATEGORIES = ['registered', 'unregistered', 'individual'] as const;

/** Who may be funded: a registered body, a group without registration, a person. Words: `category.<category>`. */
export type Category = (typeof CATEGORIES)[number];

/** What is sealed in the vault of an organisation, by field (I37). */
export const IDENTITY_FIELDS = [
  'legalName',
  'legalNameLatin',
  'registrationNumber',
  'street',
  'buildingNumber',
  'postCode',
  'town',
  'contactPerson',
  'contactEmail',
  'contactPhone',
  'safeContact',
] as const;

export type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** Where a warning about its account reaches an organisation. */
export const CONTACT_FIELDS = ['contactPerson', 'contactEmail', 'contactPhone', 'safeContact'] as const;

const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}°+]*$/u;

/** A name or address line as a bank can print it. */
export function latinLine(limits: { max: number; optional?: boolean }) {
  return oneLine(limits).refine((text) => LATIN.test(text), { error: 'field.notLatin' });
}

export function countryCode() {
  return z.string().refine(isCountry, { error: 'field.notACountry' });
}

const profile = z.object({
  workingName: oneLine({ max: 120 }),
  category: choice(CATEGORIES),
  country: countryCode(),
  regionOnly: ticked(),
  legalName: oneLine({ max: 200 }),
  legalNameLatin: latinLine({ max: 200 }),
  registrationNumber: oneLine({ max: 60, optional: true }),
  street: oneLine({ max: 70, optional: true }),
  buildingNumber: oneLine({ max: 16, optional: true }),
  postCode: oneLine({ max: 16, optional: true }),
  town: oneLine({ max: 70 }),
  contactPerson: oneLine({ max: 120 }),
  contactEmail: email(),
  contactPhone: oneLine({ max: 40, optional: true }),
  safeContact: longText({ max: 1000, optional: true }),
});

/** The profile form. Only a registered body has a registration number, and it must give it. */
export const profileShape = profile.superRefine((form, ctx) => {
  if (form.category === 'registered' && form.registrationNumber === '') {
    ctx.addIssue({ code: 'custom', path: ['registrationNumber'], message: 'field.required' });
  }
});

export const revisionShape = profileShape.and(z.object({ version: wholeNumber({ min: 1, max: 1_000_000 }) }));

export type Profile = z.output<typeof profile>;

/** The part of a profile that goes into the vault. */
export function identityOf(form: Profile): Record<IdentityField, string> {
  const fields = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, form[field]])) as Record<
    IdentityField,
    string
  >;
  return { ...fields, registrationNumber: form.category === 'registered' ? form.registrationNumber : '' };
}

/** Where the vault looks for duplicates of a registration number. */
export const REGISTRATION_SCOPE = 'organisation-registration';

/** What must be unique among registered bodies: the number in its country, however it is spaced. Null for others. */
export function registrationLookup(form: Pick<Profile, 'category' | 'country' | 'registrationNumber'>): string | null {
  if (form.category !== 'registered') return null;
  return `${form.country}:${form.registrationNumber.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
}

/** `ORG-0007`: says nothing about who it is. */
export function organisationAlias(number: number): string {
  return `ORG-${String(number).padStart(4, '0')}`;
}
