import { describe, expect, it } from 'vitest';
import {
  SCHEME_ANCHORS,
  SCHEME_GUIDES,
  SCHEME_NAMES,
  SCHEME_WORDS,
  withScheme,
} from '#app/calls/evaluation-schemes.ts';
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
    const content = withScheme(CONTENT, name, (key, language) => `${key} ${language}`);
    expect([maximumOf(content.criteria), content.passTotal]).toEqual([most, pass]);
    const checks = publicationChecklist({ ...FACTS, content }, new Date('2026-11-20T12:00:00Z'));
    expect(checks.filter(({ verdict }) => !verdict.allowed)).toEqual([]);
  });

  it('are said in the languages of the call only, under codes nothing bore before', () => {
    const { criteria, sections } = withScheme({ ...CONTENT, usedCodes: ['c1', 'c2'] }, 'wyde', (key) => key);
    expect(criteria[0]).toEqual({
      code: 'c3',
      title: { en: 'criterion.relevance', ar: 'criterion.relevance' },
      guidance: { en: 'guidance.relevance-short', ar: 'guidance.relevance-short' },
      maximum: 20,
      weight: 100,
      anchors: [
        [20, 'very-good'],
        [16, 'good'],
        [12, 'adequate'],
        [8, 'poor'],
        [4, 'very-poor'],
      ].map(([points, word]) => ({ points, text: { en: `anchor.${word}`, ar: `anchor.${word}` } })),
    });
    expect(sections[0]?.questions[0]).not.toHaveProperty('criterion');
  });

  it.each([
    ['horizon', [5, 4, 3, 2, 1, 0]],
    ['emergency', [1, 0]],
    ['prag', [20, 16, 12, 8, 4]],
  ] as const)('%s says what the points of its first criterion mean', (name, expected) => {
    const [first] = withScheme(CONTENT, name, (key) => key).criteria;
    expect(first?.anchors?.map(({ points }) => points)).toEqual(expected);
  });

  it('I12: no scale gives two meanings to one number of points, and none goes beyond the highest', () => {
    for (const { maximum, anchors = [] } of SCHEME_NAMES.flatMap(
      (name) => withScheme(CONTENT, name, (key) => key).criteria,
    )) {
      const points = anchors.map((anchor) => anchor.points);
      expect(new Set(points).size).toBe(points.length);
      expect(points[0]).toBe(maximum);
      expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
    }
  });

  it('use every word there is, and no other', () => {
    const used = new Set<string>();
    for (const name of SCHEME_NAMES) withScheme(CONTENT, name, (key) => (used.add(key), key));
    const words = [
      ...SCHEME_GUIDES.map((word) => `guidance.${word}`),
      ...SCHEME_WORDS.map((word) => `criterion.${word}`),
      ...SCHEME_ANCHORS.map((word) => `anchor.${word}`),
    ];
    expect([...used].toSorted()).toEqual(words.toSorted());
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
