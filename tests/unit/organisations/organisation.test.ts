import { describe, expect, it } from 'vitest';
import {
  IDENTITY_FIELDS,
  identityOf,
  organisationAlias,
  profileShape,
  registrationLookup,
} from '#app/organisations/organisation.ts';
import { regionOf } from '#app/organisations/region.ts';

const form = {
  workingName: 'Adhwaa',
  category: 'registered',
  country: 'TN',
  regionOnly: 'yes',
  legalName: 'جمعية أضواء على الطريق',
  legalNameLatin: 'Association Adhwaa',
  registrationNumber: 'TN-2019/447 18',
  street: '',
  buildingNumber: '',
  postCode: '',
  town: 'تونس',
  contactPerson: 'مها السيد',
  contactEmail: 'maha@example.org',
  contactPhone: '',
  safeContact: '',
};
const wrong = (given: Record<string, string>) => {
  const parsed = profileShape.safeParse({ ...form, ...given });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe('the profile of an organisation', () => {
  it('takes any script, and Latin letters where a bank will print them', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ legalNameLatin: 'جمعية' })).toEqual(['legalNameLatin field.notLatin']);
    expect(wrong({ legalNameLatin: 'Groupe d’appui « Éveil » (GAÉ), n° 2' })).toEqual([]);
  });

  it.each([
    [{ category: 'company' }, 'category field.choose'],
    [{ country: 'tn' }, 'country field.notACountry'],
    [{ contactEmail: 'maha@' }, 'contactEmail field.notAnEmail'],
    [{ legalName: '' }, 'legalName field.required'],
    [{ workingName: 'x'.repeat(121) }, 'workingName field.tooLong'],
    [{ town: 'a\u0000b' }, 'town field.forbiddenCharacters'],
    [{ registrationNumber: '' }, 'registrationNumber field.required'],
  ] as const)('says what is wrong with %j', (given, expected) => expect(wrong(given)).toEqual([expected]));

  it('asks no registration number of those who have none, and keeps none of theirs', () => {
    expect(wrong({ category: 'unregistered', registrationNumber: '' })).toEqual([]);
    const group = profileShape.parse({ ...form, category: 'unregistered' });
    expect(identityOf(group).registrationNumber).toBe('');
    expect(registrationLookup(group)).toBeNull();
  });

  it('I37: nothing of it stays outside the vault but the working name, the kind and the place', () => {
    const outside = Object.keys(profileShape.parse(form)).filter(
      (field) => !(IDENTITY_FIELDS as readonly string[]).includes(field),
    );
    expect(outside).toEqual(['workingName', 'category', 'country', 'regionOnly']);
  });

  it('finds a number again however it is spaced, but not one of another country', () => {
    const lookup = (given: Record<string, string>) => registrationLookup(profileShape.parse({ ...form, ...given }));
    expect(lookup({ registrationNumber: 'tn 2019 44718' })).toBe(lookup({}));
    expect(lookup({ country: 'MA' })).not.toBe(lookup({}));
  });
});

it('I37: an alias is a number, and a region stands for a country', () => {
  expect(organisationAlias(7)).toBe('ORG-0007');
  expect(organisationAlias(12345)).toBe('ORG-12345');
  expect(regionOf('TN')).toBe('015');
  expect(regionOf('ZZ')).toBe('001');
});
