import { describe, expect, it } from 'vitest';
import { prioritiesOfCall, priorityShape, type PriorityCountry } from '#app/calls/priorities/priority.ts';

const first = (country: string, priority: 1 | 2 | 3): PriorityCountry => ({ country, priority, note: {} });
const ALL = [first('TN', 2), first('SD', 1), first('MX', 1)];

describe('countries with a priority', () => {
  it('stand on a call that is open to them, the highest first', () => {
    const of = (countries: readonly string[]) => prioritiesOfCall(ALL, { countries }).map(({ country }) => country);
    expect(of([])).toEqual(['MX', 'SD', 'TN']);
    expect(of(['TN', 'SD', 'FR'])).toEqual(['SD', 'TN']);
    expect(of(['FR'])).toEqual([]);
  });

  it('are typed as a country, a level and a note in some languages', () => {
    const form = { country: 'SD', priority: '1', version: '3', 'note.en': 'War', 'note.fr': '' };
    expect(priorityShape.parse(form)).toEqual({ country: 'SD', priority: 1, version: 3, note: { en: 'War' } });
    expect(priorityShape.parse({ ...form, priority: 'none' }).priority).toBeNull();
    expect(priorityShape.safeParse({ ...form, country: 'XX' }).success).toBe(false);
    expect(priorityShape.safeParse({ ...form, priority: '4' }).success).toBe(false);
  });
});
