import { describe, expect, it } from 'vitest';
import { bidField, bidsShape } from '#app/reviews/assignment/bid.ts';
import { fitOf, preferenceOf, type FileToRead, type Reader } from '#app/reviews/assignment/fit.ts';
import { proposeReadings } from '#app/reviews/assignment/proposal.ts';

const ID = '01a2290b-80b7-7336-8f33-c2cc13a04164';
const reader = (id: string, about: Partial<Reader> = {}): Reader => {
  return { id, memberId: `of-${id}`, capacity: null, held: 0, languages: [], themes: [], countries: [], ...about };
};
const file = (id: string, bids: FileToRead['bids'] = new Map()): FileToRead => {
  return { id, language: 'en', themes: ['R1.1'], country: 'TN', asked: [], barred: new Set(), bids };
};

describe('bids for files', () => {
  it('are read file by file; nothing said takes a bid back, and what is none of ours is left out', () => {
    const sent = { [bidField(ID)]: 'gladly', [bidField('x')]: 'gladly', other: 'gladly' };
    expect(bidsShape.parse(sent)).toEqual([{ applicationId: ID, bid: 'gladly' }]);
    expect(bidsShape.parse({ [bidField(ID)]: '' })).toEqual([{ applicationId: ID, bid: null }]);
    expect(bidsShape.parse({ [bidField(ID)]: 'at once' })).toEqual([]);
  });

  it('weigh more than any one thing known of a file, and leave what is known as it is', () => {
    const expert = reader('expert', { themes: ['R1.1'] });
    const asked = file('x', new Map([['keen', 'gladly']]));
    expect(preferenceOf(asked, reader('keen'))).toBeGreaterThan(preferenceOf(asked, expert));
    expect(fitOf(asked, reader('keen'))).toBe(0);
    const unwanted = file('x', new Map([['expert', 'rather-not']]));
    expect(preferenceOf(unwanted, expert)).toBeLessThan(preferenceOf(unwanted, reader('other')));
  });

  it('I9, I10: choose among readers about equally busy, and undo no rule', () => {
    const readers = [reader('a'), reader('b'), reader('c'), reader('d')];
    const chosen = (bids: FileToRead['bids'], about: Partial<FileToRead> = {}) =>
      proposeReadings([{ ...file('x', bids), ...about }], readers)
        .readings.map(({ readerId }) => readerId)
        .toSorted();
    expect(chosen(new Map())).toEqual(['a', 'b']);
    expect(chosen(new Map([['d', 'gladly']]))).toEqual(['a', 'd']);
    expect(chosen(new Map([['a', 'rather-not']]))).toEqual(['b', 'c']);
    expect(chosen(new Map([['d', 'gladly']]), { barred: new Set(['d']) })).toEqual(['a', 'b']);
    // Who would rather not is asked where nobody else is left.
    const few = { barred: new Set(['b', 'c', 'd']) };
    expect(chosen(new Map([['a', 'rather-not']]), few)).toEqual(['a']);
  });
});
