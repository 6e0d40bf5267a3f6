import { describe, expect, it } from 'vitest';
import { completenessOf, type DraftFacts } from '#app/applications/completeness.ts';
import { COMPLETE, line } from './draft.ts';

const of = (given: Partial<DraftFacts>) => completenessOf({ ...COMPLETE, ...given });
const keys = (given: Partial<DraftFacts>) => of(given).missing.map(({ place, item, key }) => `${place} ${item} ${key}`);

describe('how complete a draft is', () => {
  it('has nothing missing when everything is there', () => {
    expect(of({})).toEqual({
      basics: 'completed',
      sections: [
        { code: 'context', status: 'completed' },
        { code: 'security', status: 'completed' },
      ],
      budget: 'completed',
      documents: 'completed',
      referees: null,
      missing: [],
    });
  });

  it('is not started where nothing was touched', () => {
    const untouched = of({ answers: new Map(), lines: [], documents: [], activities: [], durationMonths: null });
    expect(untouched).toMatchObject({ basics: 'not-started', budget: 'not-started', documents: 'not-started' });
    expect(untouched.sections.map(({ status }) => status)).toEqual(['not-started', 'not-started']);
    expect(untouched.missing).toHaveLength(6);
  });

  it('is in progress where something is missing, a problem where something is wrong', () => {
    expect(of({ durationMonths: null }).basics).toBe('in-progress');
    expect(of({ durationMonths: 19 }).basics).toBe('problem');
    const answers = new Map([['people', 'many']]);
    expect(of({ answers }).sections[0]).toEqual({ code: 'context', status: 'problem' });
    expect(of({ answers: new Map([['people', '12']]) }).sections[0]?.status).toBe('in-progress');
    expect(of({ lines: [line('travel', 1, 1n)] }).budget).toBe('in-progress');
    expect(of({ lines: [line('travel', 1, 60_000_01n)] }).budget).toBe('problem');
  });

  it('I6: names activities that the call does not fund and languages it does not read', () => {
    expect(keys({ activities: ['R9.9'] })).toEqual(['basics activities refusal.activities-not-in-call']);
    expect(keys({ language: 'ru' })).toEqual(['basics language applications.missing.language']);
  });

  it('I2: asks for a lot where the call has lots', () => {
    const lots = [{ code: 'north', title: { en: 'North' }, envelopeMinor: '100' }];
    const content = { ...COMPLETE.content, lots };
    expect(keys({ content })).toEqual(['basics lot applications.missing.lot']);
    expect(keys({ content, lotCode: 'west' })).toEqual(['basics lot applications.missing.lot']);
    expect(keys({ content, lotCode: 'north' })).toEqual([]);
  });

  it('I6: asks for two referees where nothing is registered', () => {
    expect(of({ referees: 'named' })).toMatchObject({ referees: 'completed', missing: [] });
    expect(of({ referees: 'missing' }).referees).toBe('not-started');
    expect(keys({ referees: 'missing' })).toEqual(['referees referees applications.missing.referees']);
  });

  it('names each thing with the place where it is mended', () => {
    expect(keys({ answers: new Map([['problem', 'one two three four five six']]), documents: ['letter'] })).toEqual([
      'section:context problem field.tooManyWords',
      'section:security plan field.required',
      'documents statutes applications.missing.document',
    ]);
  });
});
