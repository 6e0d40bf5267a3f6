import { describe, expect, it } from 'vitest';
import { conditionHolds } from '#app/calls/asked-content.ts';
import type { CallContent, QuestionKind } from '#app/calls/call-content.ts';
import { conditionProblems } from '#app/calls/condition-problems.ts';
import { parseCondition } from '#app/calls/condition.ts';
import { CONTENT } from './call-facts.ts';

const said = { en: 'Text', ar: 'نص' };

/** A form whose second question waits for the first, which is of that kind. */
function problems(kind: QuestionKind, condition: string): readonly string[] {
  const first = { code: 'q1', label: said, kind, required: true, choices: [{ code: 'a1', label: said }] };
  const second = { code: 'q2', label: said, kind: 'text', required: true, condition } as const;
  const content: CallContent = { ...CONTENT, sections: [{ code: 's1', title: said, questions: [first, second] }] };
  return conditionProblems(content).map(({ problem }) => problem);
}

describe('an answer a condition compares with', () => {
  it.each([
    ['choice', 'q1 = a1', []],
    ['choice', 'q1 = a2', ['condition-unknown-answer']],
    ['choice', 'not q1 in (a1, a2) or answered(q1)', ['condition-unknown-answer']],
    ['yes-no', 'q1 = no', []],
    ['yes-no', 'q1 = No', ['condition-unknown-answer']],
    ['declaration', 'q1 = yes', []],
    ['declaration', 'q1 = no', ['condition-unknown-answer']],
    ['country', 'q1 in (FR, CD)', []],
    ['country', 'q1 = France', ['condition-unknown-answer']],
    ['number', 'q1 >= 10', []],
    ['number', 'q1 > many', ['condition-unknown-answer']],
    ['amount', 'q1 > "1 000,50"', []],
    ['date', 'q1 < 2027-01-01', []],
    ['date', 'q1 < 2027-13-01', ['condition-unknown-answer']],
    ['text', 'q1 = "two words"', []],
    ['table', 'answered(q1)', []],
    ['risks', 'q1 = low', ['condition-only-answered']],
    ['file', 'answered(q1)', ['condition-unknown-question']],
  ] as const)('of a %s: %s', (kind, condition, expected) => {
    expect(problems(kind, condition)).toEqual(expected);
  });
});

describe('days', () => {
  const holds = (text: string, answer: string) => {
    const parsed = parseCondition(text);
    if (!parsed.ok) throw new Error(text);
    return conditionHolds(parsed.value, () => answer);
  };

  it('come before and after one another', () => {
    expect(holds('q1 < 2027-01-01', '2026-12-31')).toBe(true);
    expect(holds('q1 < 2027-01-01', '2027-01-01')).toBe(false);
    expect(holds('q1 ≥ 2027-01-01', '2027-01-01')).toBe(true);
    expect(holds('q1 > 2027-01-01', 'next year')).toBe(false);
  });
});
