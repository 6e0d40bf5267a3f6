import { describe, expect, it } from 'vitest';
import { basicsFields, basicsOf, basicsShape, newCallShape } from '#app/calls/call-basics.ts';
import { BASICS } from './basics.ts';

function problems(change: Partial<typeof BASICS>): readonly string[] {
  const parsed = basicsShape('EUR').safeParse({ ...BASICS, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('the basics of a call', () => {
  it('are read as minor units, instants and titles without the empty ones', () => {
    expect(basicsOf(basicsShape('EUR').parse(BASICS))).toEqual({
      title: { en: 'Title', fr: 'Titre', ar: 'عنوان' },
      envelopeMinor: 500_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      opensAt: new Date('2026-10-01T07:00:00Z'),
      deadlineAt: new Date('2026-12-15T16:00:00Z'),
      graceMinutes: 30,
      deadlineZone: 'Europe/Brussels',
    });
  });

  it('go back into their fields and come out the same', () => {
    const basics = basicsOf(basicsShape('EUR').parse(BASICS));
    const again = basicsShape('EUR').parse(basicsFields({ ...basics, currency: 'EUR' }));
    expect(basicsOf(again)).toEqual(basics);
  });

  it('say at once what contradicts, whatever else cannot be understood', () => {
    expect(problems({ graceMinutes: '500', minimum: '60000.01', deadlineOn: '2026-09-01' })).toEqual([
      'graceMinutes field.range',
      'minimum field.minimumOverMaximum',
      'deadlineOn field.endBeforeStart',
    ]);
    expect(problems({ envelope: 'much', 'title.en': '', 'title.fr': '', 'title.ar': '' })).toEqual([
      'envelope field.notAnAmount',
      'title.en field.required',
    ]);
  });

  it('name every field that cannot be understood, and compare none of those', () => {
    expect(problems({ opensOn: '2026-02-31', opensTime: '25:00', zone: 'Mars/Olympus', envelope: 'much' })).toEqual([
      'envelope field.notAnAmount',
      'opensOn field.notADate',
      'opensTime field.notATime',
      'zone field.choose',
    ]);
  });

  it('refuse days the database could not hold or nobody means', () => {
    expect(problems({ opensOn: '0000-01-01' })).toEqual(['opensOn field.dateTooEarly']);
    expect(problems({ deadlineOn: '9999-12-31' })).toEqual(['deadlineOn field.dateTooLate']);
  });

  it('refuse amounts and dates that contradict each other', () => {
    expect(problems({ minimum: '60000.01' })).toEqual(['minimum field.minimumOverMaximum']);
    expect(problems({ maximum: '500000.01' })).toEqual(['maximum field.maximumOverEnvelope']);
    expect(problems({ deadlineOn: '2026-10-01', deadlineTime: '09:00' })).toEqual(['deadlineOn field.endBeforeStart']);
    expect(problems({ deadlineOn: '2026-10-01', deadlineTime: '09:01' })).toEqual([]);
  });

  it('need a title in one language at least, within its length, without direction overrides', () => {
    const empty = { 'title.en': '', 'title.fr': '', 'title.ar': '' };
    expect(problems(empty)).toEqual(['title.en field.required']);
    expect(problems({ 'title.fr': 'é'.repeat(141) })).toEqual(['title.fr field.tooLong']);
    expect(problems({ 'title.en': 'a\u202eb' })).toEqual(['title.en field.forbiddenCharacters']);
  });

  it('a new call may start from an earlier one, named by its id', () => {
    const shape = newCallShape('EUR');
    expect(shape.parse(BASICS).copyOf).toBe('');
    expect(shape.safeParse({ ...BASICS, copyOf: 'GIAI-2026-C1' }).success).toBe(false);
  });
});
