import type { Language, Translated } from '#app/kernel/languages.ts';
import type { CallContent, CallCriterion } from './call-content.ts';
import { freshCode } from './coded-list.ts';
import { withoutStrayCriteria } from './criteria-of-questions.ts';

/** One line of a known grid: `scheme.criterion.<word>` is its title, `scheme.guidance.<word>` its guidance. */
type SchemeCriterion = { readonly word: SchemeWord; readonly maximum: number; readonly minimum?: number };

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

const line = (word: SchemeWord, maximum: number, minimum?: number): SchemeCriterion => ({
  word,
  maximum,
  ...(minimum === undefined ? {} : { minimum }),
});

/**
 * Grids donors and re-granters use, to start from (I12: with their thresholds). Names: `scheme.<scheme>`. `prag`: the
 * EU's practical guide; `giai`: our own for justice and accountability, where security is never worth nothing.
 */
export const SCHEMES = {
  prag: {
    criteria: [
      line('capacity', 20, 12),
      line('relevance', 30),
      line('effectiveness', 20),
      line('sustainability', 15),
      line('budget', 15),
    ],
    passTotal: 60,
  },
  'prag-note': { criteria: [line('relevance', 30), line('design', 20)], passTotal: 30 },
  wyde: { criteria: [line('relevance', 20), line('design', 30)], passTotal: 30 },
  eliminatory: { criteria: [line('relevance', 30, 15), line('design', 20)], passTotal: 30 },
  horizon: {
    criteria: [line('excellence', 5, 3), line('impact', 5, 3), line('implementation', 5, 3)],
    passTotal: 10,
  },
  emergency: {
    criteria: [line('identity', 1, 1), line('risk', 1, 1), line('need', 1, 1), line('references', 1, 1)],
    passTotal: 4,
  },
  giai: {
    criteria: [
      line('gravity', 25),
      line('participation', 20, 10),
      line('gender', 15),
      line('effectiveness', 15),
      line('security', 10, 1),
      line('leadership', 10),
      line('budget', 5),
    ],
    passTotal: 60,
  },
} as const satisfies Readonly<Record<string, Scheme>>;

export type SchemeName = keyof typeof SCHEMES;

export const SCHEME_NAMES = Object.keys(SCHEMES) as readonly SchemeName[];

/** What a word of a grid says in a language: `title` or `guidance`. */
export type SchemeText = (word: SchemeWord, part: 'title' | 'guidance', language: Language) => string;

/**
 * The content with a known grid in the place of its own, in the languages of the call. Questions no longer name the
 * criteria that went.
 */
export function withScheme(content: CallContent, name: SchemeName, say: SchemeText): CallContent {
  const { criteria, passTotal }: Scheme = SCHEMES[name];
  const said = (word: SchemeWord, part: 'title' | 'guidance'): Translated =>
    Object.fromEntries(content.languages.map((language) => [language, say(word, part, language)]));
  let next: CallContent = { ...content, criteria: [], passTotal };
  for (const { word, maximum, minimum } of criteria) {
    const criterion: CallCriterion = {
      code: freshCode(next, 'c'),
      title: said(word, 'title'),
      guidance: said(word, 'guidance'),
      maximum,
      weight: 100,
      ...(minimum === undefined ? {} : { minimum }),
    };
    next = { ...next, criteria: [...next.criteria, criterion] };
  }
  return withoutStrayCriteria(next);
}
