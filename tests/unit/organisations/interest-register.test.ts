import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuesToErrors } from '#app/http/field-errors.ts';
import { readLines, registerShape } from '#app/organisations/interests/register.ts';
import { marksOf } from '#app/organisations/marks/applicant-marks.ts';

const MEMBER = '01900000-0000-7000-8000-000000000001';
const errorsOf = (lines: string) => {
  const parsed = registerShape.safeParse({ member: MEMBER, kind: 'network', lines });
  return parsed.success ? [] : issuesToErrors(parsed.error);
};

describe('I9 a member’s register', () => {
  it('I9: takes one organisation a line, every one once, empty lines aside', () => {
    expect(readLines('\nNIT 900.123-4\r\nteam@example.org\n nit9001234 \n')).toEqual({
      lines: [
        { kind: 'registration', value: 'NIT9001234' },
        { kind: 'email', value: 'team@example.org' },
      ],
      wrong: null,
    });
  });

  it('I9: names the line that says nothing', () => {
    expect(readLines('NIT 900.123-4\n\nLantern Circle')).toEqual({ lines: [], wrong: 3 });
    expect(errorsOf('12-3')).toEqual([{ field: 'lines', key: 'field.registerLine', values: { line: 1 } }]);
    expect(errorsOf('a@b')).toEqual([{ field: 'lines', key: 'field.registerLine', values: { line: 1 } }]);
    expect(errorsOf(' \n ')).toEqual([{ field: 'lines', key: 'field.required', values: {} }]);
    const many = Array.from({ length: 501 }, (_, place) => `NIT ${1000 + place}`).join('\n');
    expect(errorsOf(many)).toEqual([{ field: 'lines', key: 'field.registerTooLong', values: { max: 500 } }]);
  });

  it('I9: says of a number or an address what a description with it says, however it is typed', () => {
    const sign = fc.constantFrom('', ' ', '-', '.', '/');
    const number = fc.array(fc.tuple(fc.constantFrom(...'ABCXYZ0123456789'), sign), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(number, (signs) => {
        const typed = `7${signs.map(([letter, after]) => `${letter.toLowerCase()}${after}`).join('')}`;
        const [line] = readLines(typed).lines;
        const described = {
          legalName: '',
          legalNameLatin: '',
          workingName: '',
          registrationNumber: typed.toUpperCase(),
          contactEmail: 'Team@Example.org',
          contactPhone: '',
        };
        expect(marksOf(described)).toContainEqual(line);
        expect(marksOf(described)).toContainEqual(readLines('TEAM@example.ORG').lines[0]);
      }),
    );
  });
});
