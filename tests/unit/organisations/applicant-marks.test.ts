import { describe, expect, it } from 'vitest';
import { linksBetween, marksOf } from '#app/organisations/marks/applicant-marks.ts';
import { PROFILE } from '#tests/support/applicant.ts';

const words = (about: Partial<typeof PROFILE>, kind: string) =>
  marksOf({ ...PROFILE, ...about }).flatMap((mark) => (mark.kind === kind ? [mark.value] : []));

describe('what two descriptions of one applicant share', () => {
  it('is written without signs, spaces and capitals', () => {
    expect(words({ registrationNumber: 'RNE-2019/77 b' }, 'registration')).toEqual(['RNE201977B']);
    expect(words({ registrationNumber: '' }, 'registration')).toEqual([]);
    expect(words({ contactEmail: 'Maha@Adhwaa.example' }, 'email')).toEqual(['maha@adhwaa.example']);
    expect(words({ contactPhone: '+216 71 555 014' }, 'phone')).toEqual(
      words({ contactPhone: '0021671555014' }, 'phone'),
    );
    expect(words({ contactPhone: '12' }, 'phone')).toEqual([]);
  });

  it('meets in another spelling and script, but not in words every second name has', () => {
    const names = (legalName: string) => {
      return new Set(words({ legalName, legalNameLatin: legalName, workingName: legalName }, 'name-part'));
    };
    const latin = names('Association Mustafa Karimov');
    const cyrillic = names('Ассоциация Мустафа Каримов');
    expect([...latin].filter((part) => cyrillic.has(part)).length).toBeGreaterThanOrEqual(2);
    expect(names('Association International')).toEqual(new Set());
  });

  const nothing = { registration: false, email: false, phone: false, nameParts: 0, fewestNameParts: 3 };
  it.each([
    [{}, []],
    [{ email: true }, ['email']],
    [{ registration: true, phone: true }, ['registration', 'phone']],
    [{ nameParts: 1, fewestNameParts: 1 }, []],
    [{ nameParts: 2, fewestNameParts: 3 }, ['name']],
    [{ nameParts: 2, fewestNameParts: 4 }, []],
  ])('%j links by %j', (shared, links) => expect(linksBetween({ ...nothing, ...shared })).toEqual(links));
});
