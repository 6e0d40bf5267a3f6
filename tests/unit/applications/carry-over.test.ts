import { describe, expect, it } from 'vitest';
import { answerMark } from '#app/applications/application-hash.ts';
import { carriedAnswers, carriedBasics } from '#app/applications/earlier/carry-over.ts';
import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';

const question = (code: string, given: Partial<CallQuestion> = {}): CallQuestion => ({
  code,
  label: { en: code },
  kind: 'text',
  required: true,
  ...given,
});
const choices = (...codes: string[]) => ({
  kind: 'choice' as const,
  choices: codes.map((code) => ({ code, label: { en: code } })),
});
const content = (...questions: CallQuestion[]): CallContent => ({
  ...CALL_CONTENT,
  sections: [{ code: 's', title: { en: 'S' }, questions }],
});
const carried = (before: CallQuestion[], after: CallQuestion[], answers: Record<string, string>) =>
  Object.fromEntries(
    carriedAnswers({ content: content(...before), answers: new Map(Object.entries(answers)) }, content(...after)),
  );

describe('answers of an earlier application', () => {
  it('come over where the question is the same, marked as written over nothing', () => {
    const both = [question('a'), question('b'), question('gone')];
    expect(carried(both, [question('a'), question('b'), question('new')], { a: 'A', gone: 'G' })).toEqual({
      a: { typed: 'A', mark: answerMark(0, '') },
    });
  });

  it('stay away where the kind differs or the choice is not offered any more', () => {
    expect(carried([question('a')], [question('a', { kind: 'number' })], { a: '12' })).toEqual({});
    const answers = { a: 'one', b: 'one' };
    const before = [question('a', choices('one')), question('b', choices('one'))];
    const after = [question('a', choices('one', 'two')), question('b', choices('two'))];
    expect(Object.keys(carried(before, after, answers))).toEqual(['a']);
  });
});

describe('activities and duration', () => {
  const call = { activities: ['R1.1', 'R2.1'], durationMonths: 12 };
  const empty = { activities: [], durationMonths: null };

  it.each([
    ['both', { activities: ['R1.1', 'R9.9'], durationMonths: 12 }, { activities: ['R1.1'], durationMonths: 12 }],
    [
      'a duration too long',
      { activities: ['R1.1'], durationMonths: 13 },
      { activities: ['R1.1'], durationMonths: null },
    ],
    ['nothing that fits', { activities: ['R9.9'], durationMonths: 13 }, null],
  ])('%s', (_name, earlier, wanted) => expect(carriedBasics(earlier, empty, call)).toEqual(wanted));

  it('I6: no activity that is retired', () => {
    const earlier = { activities: ['R1.1', 'R2.1'], durationMonths: null };
    expect(carriedBasics(earlier, empty, call, ['R1.1'])).toEqual({ activities: ['R2.1'], durationMonths: null });
  });

  it('never over what the draft has chosen', () => {
    const earlier = { activities: ['R1.1'], durationMonths: 6 };
    expect(carriedBasics(earlier, { activities: [], durationMonths: 3 }, call)).toBeNull();
    expect(carriedBasics(earlier, { activities: ['R2.1'], durationMonths: null }, call)).toBeNull();
  });
});
