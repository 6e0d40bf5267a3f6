import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import {
  MOST_POINTS,
  QUESTIONS,
  REFERENCES_ASKED,
  type Answers,
  type QuestionCode,
  type Rating,
  type Reference,
} from './questionnaire.ts';

/** Below it the risk is high, whatever else is said; from the second on it can be low. Per cent of the most points. */
const HIGH_BELOW = 40;
const LOW_FROM = 70;

/** Why a rating is not low. Words: `risk.reason.<code>`; `question` names the question it is about. */
export type RiskReason =
  | { readonly code: 'critical-missing' | 'missing'; readonly question: QuestionCode }
  | { readonly code: 'score-low' | 'score-middling' | 'reservations' | 'references-few' };

export type Rated = {
  readonly rating: Rating;
  /** Share of the most points, rounded down. */
  readonly percent: number;
  readonly reasons: readonly RiskReason[];
};

/**
 * The rating of a third party from its answers and references. High: something critical is missing altogether, less than
 * 40 % of the points, or both references have reservations. Medium: anything else is missing, less than 70 %, a
 * reference with reservations, or fewer than two that were reached. Low: none of these. Same answers, same rating.
 */
export function rateRisk(answers: Answers, references: readonly Reference[]): Rated {
  const points = QUESTIONS.reduce((sum, { code }) => sum + answers[code], 0);
  const percent = Math.floor((points * 100) / (QUESTIONS.length * MOST_POINTS));
  const missing = QUESTIONS.filter(({ code }) => answers[code] === 0);
  const reserved = references.filter(({ outcome }) => outcome === 'reservations').length;
  const reached = references.filter(({ outcome }) => outcome !== 'not-reached').length;
  const high: RiskReason[] = missing
    .filter(({ critical }) => critical)
    .map(({ code }) => ({ code: 'critical-missing', question: code }));
  if (percent < HIGH_BELOW) high.push({ code: 'score-low' });
  if (reserved >= REFERENCES_ASKED) high.push({ code: 'reservations' });
  const medium: RiskReason[] = missing
    .filter(({ critical }) => !critical)
    .map(({ code }) => ({ code: 'missing', question: code }));
  if (percent >= HIGH_BELOW && percent < LOW_FROM) medium.push({ code: 'score-middling' });
  if (reserved > 0 && reserved < REFERENCES_ASKED) medium.push({ code: 'reservations' });
  if (reached < REFERENCES_ASKED) medium.push({ code: 'references-few' });
  const rating = high.length > 0 ? 'high' : medium.length > 0 ? 'medium' : 'low';
  return { rating, percent, reasons: [...high, ...medium] };
}

/** A person may set another rating than the rule, and says why. */
export function decideRating(
  computed: Rating,
  given: { rating: Rating | null; reason: string },
): Result<Rating, Refusal<'risk-reason-missing'>> {
  const rating = given.rating ?? computed;
  if (rating !== computed && given.reason === '') return refuse('risk-reason-missing', { field: 'reason' });
  return ok(rating);
}
