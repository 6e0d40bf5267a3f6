import { describe, expect, it } from 'vitest';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { keepable, lastByAnother, LONGEST_ANSWER, problemOf } from '#app/applications/answers.ts';

const question = (given: Partial<CallQuestion>): CallQuestion => ({
  code: 'q',
  label: { en: 'Q' },
  kind: 'text',
  required: true,
  ...given,
});

describe('what can be kept of an answer', () => {
  it('is kept as NFC with plain line ends', () => {
    expect(keepable(' e\u0301\r\nb\rc ')).toEqual({ ok: true, value: 'é\nb\nc' });
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['a bidi override', 'a\u202eb'],
    ['a bidi isolate', 'a\u2067b'],
  ])('refuses %s', (_name, typed) =>
    expect(keepable(typed)).toMatchObject({ ok: false, problem: { key: 'field.forbiddenCharacters' } }),
  );

  it('lets marks of direction pass that Arabic and Hebrew need', () => {
    expect(keepable('abc \u200f.').ok).toBe(true);
  });

  it(`holds ${LONGEST_ANSWER} characters and no more, counted as readers count`, () => {
    expect(keepable('ا'.repeat(LONGEST_ANSWER)).ok).toBe(true);
    expect(keepable('𝒜'.repeat(LONGEST_ANSWER)).ok).toBe(true);
    const tooLong = { ok: false, problem: { key: 'field.tooLong', values: { max: LONGEST_ANSWER } } };
    expect(keepable('a'.repeat(LONGEST_ANSWER + 1))).toEqual(tooLong);
    expect(keepable('a'.repeat(5_000_000))).toEqual(tooLong);
  });
});

describe('what is wrong with an answer', () => {
  it('asks for required ones only', () => {
    expect(problemOf(question({}), '')).toEqual({ key: 'field.required' });
    expect(problemOf(question({ required: false }), '')).toBeNull();
  });

  it('counts words, not signs', () => {
    const limited = question({ maxWords: 3 });
    expect(problemOf(limited, 'les défenseur·e·x·s – résistent')).toBeNull();
    expect(problemOf(limited, 'one two three four')).toEqual({ key: 'field.tooManyWords', values: { max: 3 } });
  });

  it.each(['12', '12.5', '12,5', '٣٠', '۳۰', '1 200', '٣٫٥'])('takes %s as a number', (typed) =>
    expect(problemOf(question({ kind: 'number' }), typed)).toBeNull(),
  );

  it.each(['many', '1e5', '-4', '1.2.3', '1'.repeat(13)])('does not take %s as a number', (typed) =>
    expect(problemOf(question({ kind: 'number' }), typed)).toEqual({ key: 'applications.error.number' }),
  );

  it('takes days that exist and choices that were offered', () => {
    expect(problemOf(question({ kind: 'date' }), '2028-02-29')).toBeNull();
    expect(problemOf(question({ kind: 'date' }), '2027-02-29')).toEqual({ key: 'field.notADate' });
    const choice = question({ kind: 'choice', choices: [{ code: 'a', label: { en: 'A' } }] });
    expect(problemOf(choice, 'a')).toBeNull();
    expect(problemOf(choice, 'b')).toEqual({ key: 'field.choose' });
  });
});

describe('who is writing', () => {
  const at = new Date('2026-11-02T09:00:00Z');
  const saved = (savedBy: string, minutesAgo: number, code = 'a') => ({
    question: code,
    savedBy,
    savedAt: new Date(at.getTime() - minutesAgo * 60_000),
  });
  const last = (answers: ReturnType<typeof saved>[]) => lastByAnother(answers, { codes: ['a', 'b'], actor: 'me', at });

  it('is who saved last within five minutes, but never oneself and never in another section', () => {
    expect(last([saved('one', 4), saved('two', 2, 'b'), saved('me', 0)])?.savedBy).toBe('two');
    expect(last([saved('one', 5), saved('me', 1), saved('two', 1, 'elsewhere')])).toBeNull();
  });
});
