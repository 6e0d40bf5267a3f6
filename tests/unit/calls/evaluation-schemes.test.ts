import { describe, expect, it } from 'vitest';
import { SCHEME_NAMES, SCHEME_WORDS, SCHEMES, withScheme } from '#app/calls/evaluation-schemes.ts';
import { maximumOf, shareOf } from '#app/calls/call-content.ts';
import { publicationChecklist } from '#app/calls/publication-checklist.ts';
import { CONTENT, FACTS } from './call-facts.ts';

describe('known grids', () => {
  it.each([
    ['prag', 100, 60],
    ['prag-note', 50, 30],
    ['wyde', 50, 30],
    ['eliminatory', 50, 30],
    ['horizon', 15, 10],
    ['emergency', 4, 4],
    ['giai', 100, 60],
  ] as const)('I12: %s gives at most %i points and asks for %i', (name, most, pass) => {
    const content = withScheme(CONTENT, name, (word, part, language) => `${part} ${word} ${language}`);
    expect([maximumOf(content.criteria), content.passTotal]).toEqual([most, pass]);
    const checks = publicationChecklist({ ...FACTS, content }, new Date('2026-11-20T12:00:00Z'));
    expect(checks.filter(({ verdict }) => !verdict.allowed)).toEqual([]);
  });

  it('are said in the languages of the call only, under codes nothing bore before', () => {
    const { criteria, sections } = withScheme({ ...CONTENT, usedCodes: ['c1', 'c2'] }, 'wyde', (word) => word);
    expect(criteria[0]).toEqual({
      code: 'c3',
      title: { en: 'relevance', ar: 'relevance' },
      guidance: { en: 'relevance', ar: 'relevance' },
      maximum: 20,
      weight: 100,
    });
    expect(sections[0]?.questions[0]).not.toHaveProperty('criterion');
  });

  it('use every word there is, and no other', () => {
    const used = new Set(SCHEME_NAMES.flatMap((name) => SCHEMES[name].criteria.map(({ word }) => word)));
    expect([...used].toSorted()).toEqual(SCHEME_WORDS.toSorted());
  });
});

describe('what a criterion weighs', () => {
  it('I12: is its part of the highest total, points times weight', () => {
    const [first] = CONTENT.criteria;
    if (!first) throw new Error('no criterion');
    const grid = [
      { ...first, maximum: 25, weight: 100 },
      { ...first, maximum: 25, weight: 200 },
      { ...first, maximum: 0, weight: 100 },
    ];
    expect(grid.map((each) => shareOf(each, grid))).toEqual([33.3, 66.7, 0]);
    expect(shareOf({ ...first, maximum: 0 }, [])).toBe(0);
  });
});
