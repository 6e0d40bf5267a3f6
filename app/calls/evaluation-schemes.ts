import type { Language, Translated } from '#app/kernel/languages.ts';
import type { CallContent, CallCriterion } from './call-content.ts';
import { freshCode } from './coded-list.ts';
import { withoutStrayCriteria } from './criteria-of-questions.ts';

/**
 * One line of a known grid: `scheme.criterion.<word>` is its title, `scheme.guidance.<guide>` its guidance, with the
 * marks its points are made of where the grid says so.
 */
type SchemeCriterion = {
  readonly word: SchemeWord;
  readonly maximum: number;
  readonly minimum?: number;
  readonly guide?: SchemeGuide;
  readonly scale: readonly SchemeAnchor[];
};

/** What points mean, the most first: steps of the same size down to 0 or, where the scale has no word for it, above 0. */
const MARKS = ['very-good', 'good', 'adequate', 'poor', 'very-poor'] as const;
const CASCADE = ['excellent', 'very-good', 'good', 'fair', 'weak', 'fails'] as const;
const YES_OR_NO = ['holds', 'holds-not'] as const;
export const SCHEME_ANCHORS = [...new Set([...MARKS, ...CASCADE, ...YES_OR_NO])];
type SchemeAnchor = (typeof SCHEME_ANCHORS)[number];

/** Guidance that names the marks a criterion of one grid is made of. */
const MADE_OF = ['relevance-short', 'design-short', 'relevance-statements'] as const;

type Scheme = { readonly criteria: readonly SchemeCriterion[]; readonly passTotal: number };

export const SCHEME_WORDS = [
  'capacity',
  'relevance',
  'design',
  'effectiveness',
  'sustainability',
  'budget',
  'excellence',
  'impact',
  'implementation',
  'identity',
  'risk',
  'need',
  'references',
  'gravity',
  'participation',
  'gender',
  'security',
  'leadership',
] as const;
type SchemeWord = (typeof SCHEME_WORDS)[number];

export const SCHEME_GUIDES = [...SCHEME_WORDS, ...MADE_OF] as const;
type SchemeGuide = (typeof SCHEME_GUIDES)[number];

const line = (
  word: SchemeWord,
  maximum: number,
  more: Partial<Pick<SchemeCriterion, 'minimum' | 'guide' | 'scale'>> = {},
): SchemeCriterion => ({ word, maximum, scale: MARKS, ...more });

const cascade = { minimum: 3, scale: CASCADE };
const yesOrNo = { minimum: 1, scale: YES_OR_NO };

/**
 * Grids donors and re-granters use, to start from (I12: with their thresholds). Names: `scheme.<scheme>`. `prag`: the
 * EU's practical guide; `giai`: our own for justice and accountability, where security is never worth nothing.
 */
export const SCHEMES = {
  prag: {
    criteria: [
      line('capacity', 20, { minimum: 12 }),
      line('relevance', 30),
      line('effectiveness', 20),
      line('sustainability', 15),
      line('budget', 15),
    ],
    passTotal: 60,
  },
  'prag-note': { criteria: [line('relevance', 30), line('design', 20)], passTotal: 30 },
  wyde: {
    criteria: [line('relevance', 20, { guide: 'relevance-short' }), line('design', 30, { guide: 'design-short' })],
    passTotal: 30,
  },
  eliminatory: {
    criteria: [line('relevance', 30, { minimum: 15, guide: 'relevance-statements' }), line('design', 20)],
    passTotal: 30,
  },
  horizon: {
    criteria: [line('excellence', 5, cascade), line('impact', 5, cascade), line('implementation', 5, cascade)],
    passTotal: 10,
  },
  emergency: {
    criteria: [
      line('identity', 1, yesOrNo),
      line('risk', 1, yesOrNo),
      line('need', 1, yesOrNo),
      line('references', 1, yesOrNo),
    ],
    passTotal: 4,
  },
  giai: {
    criteria: [
      line('gravity', 25),
      line('participation', 20, { minimum: 10 }),
      line('gender', 15),
      line('effectiveness', 15),
      line('security', 10, { minimum: 1 }),
      line('leadership', 10),
      line('budget', 5),
    ],
    passTotal: 60,
  },
} as const satisfies Readonly<Record<string, Scheme>>;

export type SchemeName = keyof typeof SCHEMES;

export const SCHEME_NAMES = Object.keys(SCHEMES) as readonly SchemeName[];

/** What a grid says, as the end of a key of the catalogues: `scheme.criterion.relevance`. */
export type SchemeKey = `criterion.${SchemeWord}` | `guidance.${SchemeGuide}` | `anchor.${SchemeAnchor}`;
export type SchemeText = (key: SchemeKey, language: Language) => string;

/**
 * The content with a known grid in the place of its own, in the languages of the call. Questions no longer name the
 * criteria that went.
 */
export function withScheme(content: CallContent, name: SchemeName, say: SchemeText): CallContent {
  const { criteria, passTotal }: Scheme = SCHEMES[name];
  const said = (key: SchemeKey): Translated =>
    Object.fromEntries(content.languages.map((language) => [language, say(key, language)]));
  let next: CallContent = { ...content, criteria: [], passTotal };
  for (const { word, guide = word, maximum, minimum, scale } of criteria) {
    const criterion: CallCriterion = {
      code: freshCode(next, 'c'),
      title: said(`criterion.${word}`),
      guidance: said(`guidance.${guide}`),
      maximum,
      weight: 100,
      ...(minimum === undefined ? {} : { minimum }),
      anchors: pointsOf(scale, maximum).map(({ points, anchor }) => ({ points, text: said(`anchor.${anchor}`) })),
    };
    next = { ...next, criteria: [...next.criteria, criterion] };
  }
  return withoutStrayCriteria(next);
}

/** The points each word of a scale stands for. Five marks share the points evenly above 0; other scales end at 0. */
function pointsOf(scale: readonly SchemeAnchor[], maximum: number) {
  const steps = scale === MARKS ? scale.length : scale.length - 1;
  return scale.map((anchor, index) => ({ anchor, points: Math.round((maximum * (steps - index)) / steps) }));
}
