import type { CallContent, CallCriterion } from '#app/calls/call-content.ts';
import { divideHalfUp } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** The grid a file is read by, frozen with the call (I6). */
export type Scheme = Pick<CallContent, 'criteria' | 'passTotal' | 'divergencePercent'>;

/**
 * One line of a score sheet. `points` is null while only the comment is written, and for a criterion that does not
 * apply to the file (`notApplicable`).
 */
export type Score = {
  readonly criterion: string;
  readonly points: number | null;
  readonly comment: string;
  readonly notApplicable?: boolean;
};

/** One line of a finished sheet. `points` is null where the criterion does not apply: left out, never zero. */
export type FullScore = Score & { readonly notApplicable: boolean };

export type ScoreRefusal = Refusal<
  | 'criterion-unknown'
  | 'score-out-of-bounds'
  | 'score-missing'
  | 'score-comment-missing'
  | 'criterion-applies'
  | 'nothing-applies'
>;

/** What is sent in the place of points for a criterion that does not apply. */
export const NOT_APPLICABLE = 'na';

/** Form fields of a criterion, by its place in the grid: a code may hold words that forms never send back. */
export const pointsField = (index: number) => `points-${index}`;
export const commentField = (index: number) => `comment-${index}`;
export const FEEDBACK_FIELD = 'feedback';

/** I11: what a draft may hold: criteria of the grid, whole points within bounds. Anything may still be missing. */
export function checkDraft(scheme: Scheme, scores: readonly Score[]): Result<readonly Score[], ScoreRefusal> {
  for (const score of scores) {
    const index = scheme.criteria.findIndex((each) => each.code === score.criterion);
    const criterion = scheme.criteria[index];
    if (!criterion) return refuse('criterion-unknown');
    const { points } = score;
    // I12: a minimum nobody gave points for could not be kept.
    if (score.notApplicable && criterion.minimum) return refuse('criterion-applies', { field: pointsField(index) });
    if (points !== null && (!Number.isInteger(points) || points < 0 || points > criterion.maximum)) {
      return refuse('score-out-of-bounds', {
        field: pointsField(index),
        values: { maximum: criterion.maximum },
      });
    }
  }
  return ok(scores);
}

/**
 * I11: what a sheet must hold to be submitted: a comment for every criterion, and points or that it does not apply.
 * One criterion at least applies.
 */
export function checkSheet(scheme: Scheme, scores: readonly Score[]): Result<readonly FullScore[], ScoreRefusal> {
  const draft = checkDraft(scheme, scores);
  if (!draft.ok) return draft;
  const full: FullScore[] = [];
  for (const [index, { code }] of scheme.criteria.entries()) {
    const score = scores.find((each) => each.criterion === code);
    const notApplicable = score?.notApplicable === true;
    const points = notApplicable ? null : (score?.points ?? null);
    if (!score || (points === null && !notApplicable)) return refuse('score-missing', { field: pointsField(index) });
    if (score.comment.trim() === '') return refuse('score-comment-missing', { field: commentField(index) });
    full.push({ criterion: code, points, comment: score.comment, notApplicable });
  }
  return full.some(({ points }) => points !== null) ? ok(full) : refuse('nothing-applies', { field: pointsField(0) });
}

/**
 * Weighted total of a sheet in hundredths of a point: points × weight per cent is exact in whole numbers. A criterion
 * without points does not apply: the others are scaled up to the whole grid, half a hundredth up.
 */
export function totalHundredths(scheme: Scheme, scores: readonly Pick<Score, 'criterion' | 'points'>[]): number {
  let [reached, reachable] = [0, 0];
  for (const criterion of scheme.criteria) {
    const points = scores.find((each) => each.criterion === criterion.code)?.points ?? null;
    if (points === null) continue;
    reached += points * criterion.weight;
    reachable += criterion.maximum * criterion.weight;
  }
  const highest = highestHundredths(scheme);
  if (reachable === 0 || reachable === highest) return reached;
  return Number(divideHalfUp(BigInt(reached) * BigInt(highest), BigInt(reachable)));
}

/** The most a sheet can reach, in hundredths of a point. */
export function highestHundredths(scheme: Scheme): number {
  return scheme.criteria.reduce((total, criterion) => total + criterion.maximum * criterion.weight, 0);
}

/**
 * I12: fundable only at or above the pass total and every criterion's minimum. `byCriterion` holds hundredths of
 * unweighted points per criterion code.
 */
export function passes(scheme: Scheme, total: number, byCriterion: Readonly<Record<string, number>>): boolean {
  return (
    total >= scheme.passTotal * 100 &&
    scheme.criteria.every(({ code, minimum = 0 }) => (byCriterion[code] ?? 0) >= minimum * 100)
  );
}

const ANCHORS = ['very-poor', 'poor', 'adequate', 'good', 'very-good'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** The word that goes with a number of points: fifths of the maximum. Words: `reviews.anchor.<anchor>`. */
export function anchorOf(points: number, criterion: Pick<CallCriterion, 'maximum'>): Anchor {
  const fifth = Math.min(4, Math.floor((points * 5) / (criterion.maximum + 1)));
  return ANCHORS[fifth] ?? 'very-poor';
}
