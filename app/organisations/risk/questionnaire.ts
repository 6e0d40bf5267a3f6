import { z } from 'zod';
import { choice, longText } from '#app/kernel/shapes.ts';

/** One question about what an organisation can carry. `critical`: where nothing is there, nothing makes up for it. */
export type Question = { readonly code: string; readonly critical: boolean };

/** The defined set, in the order it is asked. Words: `risk.question.<code>`. */
export const QUESTIONS = [
  { code: 'board', critical: false },
  { code: 'separation', critical: true },
  { code: 'bookkeeping', critical: true },
  { code: 'audit', critical: false },
  { code: 'experience', critical: false },
  { code: 'staff', critical: false },
  { code: 'procurement', critical: false },
  { code: 'safeguarding', critical: false },
  { code: 'security', critical: false },
  { code: 'bank-route', critical: true },
] as const satisfies readonly Question[];

export type QuestionCode = (typeof QUESTIONS)[number]['code'];

/** 0 nothing, 1 a beginning, 2 mostly, 3 fully. Words: `risk.answer.<points>`. */
export const POINTS = ['0', '1', '2', '3'] as const;
export const MOST_POINTS = 3;

export type Answers = Readonly<Record<QuestionCode, number>>;

/** Who was asked about the organisation, and what came of it. No name is kept. */
export const REFERENCE_KINDS = ['funder', 'partner', 'network', 'authority', 'referee'] as const;
export const REFERENCE_OUTCOMES = ['supports', 'reservations', 'not-reached'] as const;
export type Reference = {
  readonly kind: (typeof REFERENCE_KINDS)[number];
  readonly outcome: (typeof REFERENCE_OUTCOMES)[number];
};
export const REFERENCES_ASKED = 2;

export const RATINGS = ['low', 'medium', 'high'] as const;
export type Rating = (typeof RATINGS)[number];

export const questionField = (code: string) => `question.${code}`;
export const referenceField = (place: number, part: 'kind' | 'outcome') => `reference.${place}.${part}`;

const points = choice(POINTS).transform(Number);
const references = Array.from({ length: REFERENCES_ASKED }, (_, place) => [
  [referenceField(place, 'kind'), choice(REFERENCE_KINDS)] as const,
  [referenceField(place, 'outcome'), choice(REFERENCE_OUTCOMES)] as const,
]).flat();

const listed = z.object({
  ...Object.fromEntries(QUESTIONS.map(({ code }) => [questionField(code), points])),
  ...Object.fromEntries(references),
});

const word = z.object({
  /** Empty: the rating the rule gives. */
  rating: z.union([z.literal(''), choice(RATINGS)]).default(''),
  reason: longText({ max: 1_000, optional: true }).default(''),
});

/** The form of an assessment, read into answers and references. */
export const riskShape = listed.and(word).transform((typed) => {
  const all: Readonly<Record<string, unknown>> = typed;
  // The casts are the choices above: every field has gone through its own.
  const answers = Object.fromEntries(QUESTIONS.map(({ code }) => [code, all[questionField(code)]])) as Answers;
  const given = Array.from({ length: REFERENCES_ASKED }, (_, place) => ({
    kind: all[referenceField(place, 'kind')],
    outcome: all[referenceField(place, 'outcome')],
  })) as Reference[];
  return { answers, references: given, rating: typed.rating === '' ? null : typed.rating, reason: typed.reason };
});
