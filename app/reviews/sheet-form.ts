import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import { longText, wholeNumber } from '#app/kernel/shapes.ts';
import { commentField, FEEDBACK_FIELD, pointsField, type Scheme, type Score } from './scoring.ts';

export const MOST_WORDS = 300;
const comment = longText({ max: 8000, maxWords: MOST_WORDS, optional: true }).default('');

/** The fields of a score sheet. Points stay what was typed when they are no whole number: `sheetOf` says what is wrong. */
export function sheetShape(scheme: Scheme) {
  const sheet = z.object({ version: wholeNumber({ min: 1, max: 1_000_000 }), [FEEDBACK_FIELD]: comment });
  const lines = scheme.criteria.flatMap((criterion, index): [string, z.ZodType][] => [
    [pointsField(index), points(criterion.maximum)],
    [commentField(index), comment],
  ]);
  return sheet.and(z.object(Object.fromEntries(lines)));
}

/** What was sent, as lines of a sheet in the order of the grid. */
export function scoresIn(scheme: Scheme, sent: Readonly<Record<string, unknown>>): readonly Score[] {
  return scheme.criteria.map(({ code }, index) => ({
    criterion: code,
    points: numberIn(sent[pointsField(index)]),
    comment: textIn(sent[commentField(index)]),
  }));
}

/** I11: everything a sheet lacks before it can be submitted, all at once, each beside its field. */
export function missingIn(scheme: Scheme, scores: readonly Score[]): readonly FieldError[] {
  return scheme.criteria.flatMap(({ code }, index) => {
    const score = scores.find((each) => each.criterion === code);
    const errors: FieldError[] = [];
    if (score?.points === null || score?.points === undefined) {
      errors.push({ field: pointsField(index), key: 'refusal.score-missing' });
    }
    if (!score || score.comment === '') {
      errors.push({ field: commentField(index), key: 'refusal.score-comment-missing' });
    }
    return errors;
  });
}

function points(maximum: number) {
  return z
    .string()
    .default('')
    .transform((typed, ctx) => {
      const text = typed.trim();
      if (text === '') return null;
      const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
      if (value <= maximum) return value;
      ctx.addIssue({ code: 'custom', message: 'field.range', params: { min: 0, max: maximum } });
      return z.NEVER;
    });
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
