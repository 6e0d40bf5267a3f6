import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import { longText, wholeNumber } from '#app/kernel/shapes.ts';
import { CONFIDENCES } from './review.ts';
import { commentField, FEEDBACK_FIELD, NOT_APPLICABLE, pointsField, type Scheme, type Score } from './scoring.ts';

export const MOST_WORDS = 300;
const comment = longText({ max: 8000, maxWords: MOST_WORDS, optional: true }).default('');

export const CONFIDENCE_FIELD = 'confidence';
export const NOTE_FIELD = 'note';
export const DISCUSSION_FIELD = 'discussion';

/** The fields of a score sheet. Points stay what was typed when they are no whole number: `sheetOf` says what is wrong. */
export function sheetShape(scheme: Scheme) {
  const sheet = z.object({
    version: wholeNumber({ min: 1, max: 1_000_000 }),
    [FEEDBACK_FIELD]: comment,
    [CONFIDENCE_FIELD]: z.enum(['', ...CONFIDENCES], { error: 'field.choose' }).default(''),
    [NOTE_FIELD]: comment,
  });
  return sheet.and(linesShape(scheme));
}

/** The fields of what a meeting comes to: the discussion, and a line per criterion as on a sheet. */
export function consensusShape(scheme: Scheme) {
  const discussion = longText({ max: 20_000, maxWords: 1000 });
  return z.object({ [DISCUSSION_FIELD]: discussion }).and(linesShape(scheme));
}

/** I11: why a locked sheet opens again. */
export const reopeningShape = z.object({ reason: longText({ max: 4000, maxWords: MOST_WORDS }) });

function linesShape(scheme: Scheme) {
  const lines = scheme.criteria.flatMap((criterion, index): [string, z.ZodType][] => [
    [pointsField(index), points(criterion.maximum)],
    [commentField(index), comment],
  ]);
  return z.object(Object.fromEntries(lines));
}

/** What was sent, as lines of a sheet in the order of the grid. */
export function scoresIn(scheme: Scheme, sent: Readonly<Record<string, unknown>>): readonly Score[] {
  return scheme.criteria.map(({ code }, index) => ({
    criterion: code,
    points: numberIn(sent[pointsField(index)]),
    comment: textIn(sent[commentField(index)]),
    notApplicable: sent[pointsField(index)] === NOT_APPLICABLE,
  }));
}

/** I11: everything a sheet lacks before it can be submitted, all at once, each beside its field. */
export function missingIn(scheme: Scheme, scores: readonly Score[]): readonly FieldError[] {
  return scheme.criteria.flatMap(({ code }, index) => {
    const score = scores.find((each) => each.criterion === code);
    const errors: FieldError[] = [];
    if (!score || (score.points === null && !score.notApplicable)) {
      errors.push({ field: pointsField(index), key: 'refusal.score-missing' });
    }
    if (!score || score.comment === '') {
      errors.push({ field: commentField(index), key: 'refusal.score-comment-missing' });
    }
    return errors;
  });
}

/** Points, null for none yet, or that the criterion does not apply. */
function points(maximum: number) {
  return z
    .string()
    .default('')
    .transform((typed, ctx) => {
      const text = typed.trim();
      if (text === '') return null;
      if (text === NOT_APPLICABLE) return NOT_APPLICABLE;
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
