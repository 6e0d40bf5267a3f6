import { describe, expect, it } from 'vitest';
import {
  needsReferees,
  REFEREE_FIELDS,
  refereesIn,
  refereesSeen,
  refereesShape,
  sealedReferees,
} from '#app/organisations/referees/referees.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';

const FORM = {
  'referee.0.name': 'Salma',
  'referee.0.role': 'Runs a shelter',
  'referee.0.contact': 'salma@example.org',
  'referee.0.knows': 'Since 2020',
  'referee.1.name': 'Ousmane',
  'referee.1.role': 'Lawyer',
  'referee.1.contact': '+221 33 555 01',
  'referee.1.knows': 'Defended two of us',
  seen: 'none',
};

const wrong = (changes: Partial<Record<keyof typeof FORM, string>>) => {
  const parsed = refereesShape.safeParse({ ...FORM, ...changes });
  return parsed.success ? [] : issuesToErrors(parsed.error).map(({ field, key }) => `${field} ${key}`);
};

describe('referees', () => {
  it('are asked of whoever no register stands for', () => {
    expect(needsReferees('registered')).toBe(false);
    expect(needsReferees('unregistered')).toBe(true);
    expect(needsReferees('individual')).toBe(true);
  });

  it('come back from the vault as they were typed', () => {
    const { referees, seen } = refereesShape.parse(FORM);
    expect(seen).toBe(refereesSeen(null));
    expect(refereesSeen(new Date('2026-11-02T09:00:00Z'))).toBe('2026-11-02T09:00:00.000Z');
    expect(referees).toHaveLength(2);
    const sealed = sealedReferees(referees);
    expect(Object.keys(sealed).toSorted()).toEqual([...REFEREE_FIELDS].toSorted());
    expect(refereesIn(sealed)).toEqual(referees);
    expect(referees[1]).toEqual({
      name: 'Ousmane',
      role: 'Lawyer',
      contact: '+221 33 555 01',
      knows: 'Defended two of us',
    });
  });

  it.each([
    ['nothing said of the second', { 'referee.1.knows': ' ' }, ['referee.1.knows field.required']],
    ['the same name in other letters', { 'referee.1.name': ' SALMA' }, ['referee.1.name field.sameReferee']],
    ['one contact for both', { 'referee.1.contact': 'Salma@example.org' }, ['referee.1.contact field.sameReferee']],
    ['two people', {}, []],
  ])('%s', (_name, changes, errors) => expect(wrong(changes)).toEqual(errors));
});
