import { describe, expect, it } from 'vitest';
import { answerShape, mayAsk, QUESTION_DAYS, questionsUntil } from '#app/calls/clarification.ts';
import { checkOneself, SELF_CHECKS, selfCheckShape, type SelfCheck } from '#app/calls/self-check.ts';
import { addDays } from '#app/kernel/instant.ts';
import { CONTENT, FACTS } from './call-facts.ts';

const { deadlineAt } = FACTS.dates;
const call = { deadlineAt, content: CONTENT, state: 'open' as const };
const ms = (date: Date, by: number) => new Date(date.getTime() + by);

describe('public clarifications', () => {
  it('are asked until some days before the deadline, seven unless the call says otherwise, to the millisecond', () => {
    expect(questionsUntil(call)).toEqual(addDays(deadlineAt, -QUESTION_DAYS));
    expect(questionsUntil({ ...call, content: { ...CONTENT, questionDays: 0 } })).toEqual(deadlineAt);
    expect(mayAsk(call, questionsUntil(call)).allowed).toBe(true);
    expect(mayAsk(call, ms(questionsUntil(call), 1))).toEqual({ allowed: false, reason: 'questions-closed' });
  });

  it('are asked of published calls only, also before they open', () => {
    const early = addDays(deadlineAt, -20);
    expect(mayAsk({ ...call, state: 'approved' }, early).allowed).toBe(true);
    for (const state of ['draft', 'closed', 'in_review', 'cancelled'] as const) {
      expect(mayAsk({ ...call, state }, early).allowed, state).toBe(false);
    }
  });

  it('are answered only by who says that the answer judges no single applicant', () => {
    const form = {
      clarificationId: '01900000-0000-7000-8000-000000000001',
      'question.en': 'Q',
      'question.ar': '',
      'answer.en': 'A',
      'answer.ar': '',
    };
    expect(answerShape(['en', 'ar']).safeParse(form).success).toBe(false);
    expect(answerShape(['en', 'ar']).parse({ ...form, general: 'yes' })).toMatchObject({ question: { en: 'Q' } });
  });
});

describe('I4, I6: a visitor checks whether a call fits', () => {
  const said: SelfCheck = { category: 'registered', country: 'CO', language: 'ar', amountMinor: 5_000_00n, months: 12 };
  const wrong = (change: Partial<SelfCheck>, content = CONTENT) =>
    checkOneself({ content, amounts: FACTS.amounts }, { ...said, ...change }).flatMap(({ code, fits }) =>
      fits ? [] : [code],
    );

  it('line by line, at the limits', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ amountMinor: 60_000_00n })).toEqual([]);
    expect(wrong({ amountMinor: 4_999_99n })).toEqual(['amount']);
    expect(wrong({ amountMinor: 60_000_01n, months: 13 })).toEqual(['amount', 'duration']);
    expect(wrong({ category: 'individual', language: 'ru' })).toEqual(['category', 'language']);
    expect(wrong({}, { ...CONTENT, countries: ['SD'] })).toEqual(['country']);
    expect(checkOneself({ content: CONTENT, amounts: FACTS.amounts }, said).map(({ code }) => code)).toEqual(
      SELF_CHECKS,
    );
  });

  it('reads amounts as they are typed and refuses what it does not know', () => {
    const form = { category: 'registered', country: 'CO', language: 'es', amount: '12 000', months: '6' };
    expect(selfCheckShape('EUR').parse(form)).toMatchObject({ amountMinor: 12_000_00n, months: 6 });
    expect(selfCheckShape('EUR').safeParse({ ...form, country: 'ZZ' }).success).toBe(false);
  });
});
