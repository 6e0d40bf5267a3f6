import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '#app/adapters/pdf/line-breaks.ts';

const byLength = (piece: string): number => Array.from(piece).length;

function broken(text: string, width: number): string[] {
  return breakLines(text, width, byLength).map(({ start, end }) => text.slice(start, end));
}

describe('line breaks', () => {
  test('between words', () => {
    expect(broken('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  test('never at a no-break space: a currency stays with its amount', () => {
    expect(broken('total EUR\u00a012,345.60', 16)).toEqual(['total', 'EUR\u00a012,345.60']);
  });

  test('a long word is cut behind its signs, then anywhere', () => {
    expect(broken('https://example.org/abcdefgh', 12)).toEqual(['https://', 'example.org/', 'abcdefgh']);
    expect(broken('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa']);
  });

  test('an empty text is one empty line', () => {
    expect(broken('', 5)).toEqual(['']);
  });

  test('nothing is lost, nothing is wider than the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 3, max: 40 }), (text, width) => {
        const lines = broken(text, width);
        expect(lines.join('').replace(/\s|\u200b/g, '')).toBe(text.replace(/\s|\u200b/g, ''));
        for (const line of lines) expect(byLength(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });
});
