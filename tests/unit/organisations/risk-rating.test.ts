import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideModality, linesToLookAt, proposeModality } from '#app/agreements/modality/modality.ts';
import { QUESTIONS, riskShape, type Answers, type Reference } from '#app/organisations/risk/questionnaire.ts';
import { decideRating, rateRisk } from '#app/organisations/risk/risk-rating.ts';

const all = (points: number, about: Partial<Answers> = {}): Answers => {
  return { ...(Object.fromEntries(QUESTIONS.map(({ code }) => [code, points])) as Answers), ...about };
};
const said = (...outcomes: Reference['outcome'][]): Reference[] =>
  outcomes.map((outcome) => ({ kind: 'funder', outcome }));
const good = said('supports', 'supports');

describe('the risk rating', () => {
  it('is low where everything is there and both references support, with no reason to list', () => {
    expect(rateRisk(all(3), good)).toEqual({ rating: 'low', percent: 100, reasons: [] });
    expect(rateRisk(all(3, { audit: 1, board: 1 }), good)).toMatchObject({ rating: 'low' });
  });

  it('is high where something critical is missing, whatever the score', () => {
    expect(rateRisk(all(3, { 'bank-route': 0 }), good)).toEqual({
      rating: 'high',
      percent: 90,
      reasons: [{ code: 'critical-missing', question: 'bank-route' }],
    });
  });

  it('counts to the edge: 39 and 40 per cent, 69 and 70', () => {
    const points = (total: number) => {
      const answers: Record<string, number> = {};
      QUESTIONS.forEach(({ code }, at) => {
        answers[code] = Math.floor(total / QUESTIONS.length) + (at < total % QUESTIONS.length ? 1 : 0);
      });
      return rateRisk(answers as Answers, good);
    };
    expect(points(11)).toMatchObject({ percent: 36, rating: 'high', reasons: [{ code: 'score-low' }] });
    expect(points(12)).toMatchObject({ percent: 40, rating: 'medium', reasons: [{ code: 'score-middling' }] });
    expect(points(20)).toMatchObject({ percent: 66, rating: 'medium' });
    expect(points(21)).toMatchObject({ percent: 70, rating: 'low', reasons: [] });
  });

  it('hears the references: one reservation or one not reached is medium, two reservations are high', () => {
    expect(rateRisk(all(3), said('supports', 'reservations'))).toMatchObject({ rating: 'medium' });
    expect(rateRisk(all(3), said('supports', 'not-reached'))).toMatchObject({
      rating: 'medium',
      reasons: [{ code: 'references-few' }],
    });
    expect(rateRisk(all(3), said('reservations', 'reservations'))).toMatchObject({ rating: 'high' });
  });

  it('never falls when an answer gets better, and lists a reason exactly when it is not low', () => {
    const order = ['high', 'medium', 'low'];
    const answers = fc.record(Object.fromEntries(QUESTIONS.map(({ code }) => [code, fc.nat(3)])));
    const place = fc.nat(QUESTIONS.length - 1);
    fc.assert(
      fc.property(answers, place, (typed, at) => {
        const before = typed as Answers;
        const code = QUESTIONS[at]?.code ?? 'board';
        const after = { ...before, [code]: Math.min(3, before[code] + 1) };
        const [was, is] = [rateRisk(before, good), rateRisk(after, good)];
        expect(order.indexOf(is.rating)).toBeGreaterThanOrEqual(order.indexOf(was.rating));
        expect(was.rating === 'low').toBe(was.reasons.length === 0);
      }),
    );
  });

  it('is set otherwise by a person with a reason only', () => {
    expect(decideRating('high', { rating: 'low', reason: '' })).toMatchObject({ refusal: { field: 'reason' } });
    expect(decideRating('high', { rating: 'low', reason: 'Audited by us' })).toEqual({ ok: true, value: 'low' });
    expect(decideRating('high', { rating: 'high', reason: '' })).toEqual({ ok: true, value: 'high' });
    expect(decideRating('medium', { rating: null, reason: '' })).toEqual({ ok: true, value: 'medium' });
  });

  it('is read from the form whole: a question left out sends the form back', () => {
    const typed: Record<string, string> = { rating: '', reason: '' };
    for (const { code } of QUESTIONS) typed[`question.${code}`] = '2';
    for (const place of [0, 1]) {
      typed[`reference.${place}.kind`] = 'partner';
      typed[`reference.${place}.outcome`] = 'supports';
    }
    expect(riskShape.parse(typed)).toEqual({
      answers: all(2),
      references: [
        { kind: 'partner', outcome: 'supports' },
        { kind: 'partner', outcome: 'supports' },
      ],
      rating: null,
      reason: '',
    });
    const { 'question.audit': _left, ...rest } = typed;
    expect(riskShape.safeParse(rest).success).toBe(false);
    expect(riskShape.safeParse({ ...typed, 'question.audit': '4' }).success).toBe(false);
  });
});

describe('the modality a rating proposes', () => {
  it('is the plan of the call, less in advance the higher the risk, and more evidence', () => {
    expect(proposeModality('low', '80/20')).toEqual({ plan: '80/20', sample: 10 });
    expect(proposeModality(null, '80/20')).toEqual({ plan: '80/20', sample: 30 });
    expect(proposeModality('medium', '80/20')).toEqual({ plan: '50/40/10', sample: 30 });
    expect(proposeModality('medium', '40/50/10')).toEqual({ plan: '40/50/10', sample: 30 });
    expect(proposeModality('high', 'reimbursement')).toEqual({ plan: 'reimbursement', sample: 100 });
    expect(proposeModality('high', '100')).toEqual({ plan: '40/40/20', sample: 100 });
  });

  it('asks for the evidence of whole lines: never fewer than the share, never more than there are', () => {
    expect([0, 1, 10, 11, 20].map((lines) => linesToLookAt(lines, 10))).toEqual([0, 1, 1, 2, 2]);
    expect(linesToLookAt(7, 30)).toBe(3);
    expect(linesToLookAt(7, 100)).toBe(7);
  });

  it('is departed from with a reason only', () => {
    const proposed = { plan: '40/40/20', sample: 100 } as const;
    expect(decideModality(proposed, { ...proposed, reason: '' }).ok).toBe(true);
    expect(decideModality(proposed, { ...proposed, sample: 50, reason: '' })).toMatchObject({
      refusal: { code: 'modality-reason-missing' },
    });
    expect(decideModality(proposed, { plan: '50/50', sample: 100, reason: 'Rent is due at once' }).ok).toBe(true);
  });
});
