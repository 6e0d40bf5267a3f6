import { describe, expect, it } from 'vitest';
import { membersNamed, partnerMarks } from '#app/organisations/interests/co-applicant.ts';
import { marksOf } from '#app/organisations/marks/applicant-marks.ts';
import { PROFILE } from '#tests/support/applicant.ts';

const partner = (name: string, registration = '') => ({ name, registration });
const CRD = { id: '1', code: 'CRD', name: 'Civil Rights Defenders' };
const WIGJ = { id: '2', code: 'WIGJ', name: 'Women’s Initiatives for Gender Justice' };
const FIDH = { id: '3', code: 'FIDH', name: 'International Federation for Human Rights (FIDH)' };

describe('I9 co-applicants', () => {
  it('I9: are found by number and whole name as they describe themselves, in whatever writing', () => {
    const described = marksOf({ ...PROFILE, legalNameLatin: 'Association Adhwaa', registrationNumber: 'RNE 2019/77' });
    const marks = partnerMarks([partner('ASSOCIATION  “Adhwaa”', 'rne-201977'), partner('The Association Adhwaa')]);
    expect(marks.map(({ kind }) => kind).toSorted()).toEqual(['name', 'registration']);
    for (const mark of marks) expect(described).toContainEqual(mark);
  });

  it('I9: are not found by part of a name, an abbreviation or a number of a few signs', () => {
    expect(partnerMarks([partner('ABC', '12'), partner('', 'none yet')])).toEqual([]);
    const [whole] = partnerMarks([partner('Adhwaa Association of Tunis')]);
    expect(marksOf({ ...PROFILE, legalNameLatin: 'Association Adhwaa' })).not.toContainEqual(whole);
  });

  it.each([
    ['Civil Rights Defenders', ['CRD']],
    ['CIVIL RIGHTS DEFENDERS, Ltd.', ['CRD']],
    ['Сivil Rights Defenders', ['CRD']],
    ['crd', ['CRD']],
    ['Womens Initiatives for Gender Justice', ['WIGJ']],
    ['Civil Rights Defenders of Tunis', []],
    ['Civil Rights Defenders (Tunis)', ['CRD']],
    ['International Federation for Human Rights', ['FIDH']],
    ['Rights', []],
    ['', []],
  ])('I9: %j names of the consortium: %j', (name, codes) => {
    expect(membersNamed([partner(name)], [CRD, WIGJ, FIDH]).map(({ code }) => code)).toEqual(codes);
  });
});
