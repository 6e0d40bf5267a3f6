import { describe, expect, it } from 'vitest';
import { clausesWith } from '#app/agreements/clauses/clause-library.ts';
import { readTerms, termChanges, type VersionTerms } from '#app/agreements/negotiation/version.ts';
import { toJson } from '#app/kernel/json.ts';

const first: VersionTerms = {
  startsOn: '2026-12-01',
  endsOn: '2027-06-30',
  specialConditions: '',
  clauses: clausesWith([]),
  lines: [
    { heading: 'travel', number: 1, description: 'Buses', amountMinor: 700_00n },
    { heading: 'travel', number: 2, description: 'Flights', amountMinor: 300_00n },
  ],
  instalments: [{ number: 1, amountMinor: 1_000_00n, expectedOn: '2026-12-01' }],
};

describe('versions of an agreement', () => {
  it('differ in nothing but what was changed, line by line', () => {
    expect(termChanges(first, first)).toEqual([]);
    const second: VersionTerms = {
      ...first,
      endsOn: '2027-07-31',
      specialConditions: 'No names in reports.',
      clauses: clausesWith(['equipment']),
      lines: [
        { heading: 'travel', number: 1, description: 'Buses', amountMinor: 500_00n },
        { heading: 'travel', number: 2, description: 'Flights', amountMinor: 500_00n },
      ],
      instalments: [{ number: 1, amountMinor: 1_000_00n, expectedOn: '2026-12-15' }],
    };
    expect(termChanges(first, second)).toEqual([
      { kind: 'ends', from: '2027-06-30', to: '2027-07-31' },
      { kind: 'line', heading: 'travel', number: 1, description: 'Buses', from: 700_00n, to: 500_00n },
      { kind: 'line', heading: 'travel', number: 2, description: 'Flights', from: 300_00n, to: 500_00n },
      { kind: 'instalment-date', number: 1, from: '2026-12-01', to: '2026-12-15' },
      { kind: 'clause', clause: 'equipment', from: null, to: 1 },
      { kind: 'conditions', from: '', to: 'No names in reports.' },
    ]);
  });

  it('say which instalments came and which went', () => {
    const second = { number: 2, amountMinor: 400_00n, expectedOn: '2027-03-01' };
    const more = { ...first, instalments: [...first.instalments, second] };
    expect(termChanges(first, more)).toEqual([
      { kind: 'instalment', number: 2, from: 0n, to: 400_00n },
      { kind: 'instalment-date', number: 2, from: null, to: '2027-03-01' },
    ]);
    expect(termChanges(more, first)).toEqual([{ kind: 'instalment', number: 2, from: 400_00n, to: 0n }]);
  });

  it('I1: are kept as JSON to the cent and read back as they were', () => {
    expect(readTerms(toJson(first))).toEqual(first);
    expect(() => readTerms({ startsOn: '2026-12-01' })).toThrow();
  });
});
