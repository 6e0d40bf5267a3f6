import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionHolds } from '#app/calls/asked-content.ts';
import { CONDITION_MAX, parseCondition, questionsIn } from '#app/calls/condition.ts';

function holds(text: string, answers: Record<string, string> = {}): boolean {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.refusal)}`);
  return conditionHolds(parsed.value, (code) => answers[code] ?? '');
}

const refusal = (text: string) => {
  const parsed = parseCondition(text);
  return parsed.ok ? null : parsed.refusal;
};

describe('a condition', () => {
  it.each([
    ['answered(q1)', { q1: 'x' }, true],
    ['answered(q1)', {}, false],
    ['not answered(q1)', {}, true],
    ['q1 = a1', { q1: 'a1' }, true],
    ['q1 = "two words"', { q1: 'two words' }, true],
    ['q1 ≠ a1', { q1: 'a2' }, true],
    ['q1 != a1', { q1: 'a1' }, false],
    ['q1 ≠ a1', {}, false],
    ['q1 in (a1, a2)', { q1: 'a2' }, true],
    ['q1 in (a1, a2)', { q1: 'a3' }, false],
    ['q1 > 10', { q1: '11' }, true],
    ['q1 > 10', { q1: '10' }, false],
    ['q1 >= 10', { q1: '10.0' }, true],
    ['q1 ≤ 10', { q1: '١٠' }, true],
    ['q1 < 10.5', { q1: '10,4' }, true],
    ['q1 = 1200', { q1: '1 200' }, true],
    ['q1 > 10', { q1: 'many' }, false],
    ['q1 < 10', {}, false],
  ])('%s with %o: %s', (text, answers, expected) => {
    expect(holds(text, answers as Record<string, string>)).toBe(expected);
  });

  it('binds not before and before or; brackets come first', () => {
    const only = { q1: 'x' };
    expect(holds('answered(q1) or answered(q2) and answered(q3)', only)).toBe(true);
    expect(holds('(answered(q1) or answered(q2)) and answered(q3)', only)).toBe(false);
    expect(holds('not answered(q2) and answered(q1)', only)).toBe(true);
    expect(holds('not (answered(q2) or answered(q1))', only)).toBe(false);
  });

  it('names the questions it looks at, each once', () => {
    const parsed = parseCondition('answered(q1) and (q2 = q1 or not q1 in (a1)) and security-plan > 3');
    expect(parsed.ok && questionsIn(parsed.value)).toEqual(['q1', 'q2', 'security-plan']);
  });

  it.each([
    ['', 1, ''],
    ['answered(q1', 12, ''],
    ['q1 = ', 6, ''],
    ['q1 == a1', 5, '='],
    ['q1 = a1 q2', 9, 'q2'],
    ['q1 in ()', 8, ')'],
    ['q1 = a1 and', 12, ''],
    ['q1; process.exit()', 3, ';'],
    ['$q1 = a1', 1, '$'],
    ['not', 4, ''],
  ])('%s is refused at %i: “%s”', (text, place, word) => {
    expect(refusal(text)).toMatchObject({ code: 'condition-syntax', values: { place, word } });
  });

  it('is refused when too long or too deep, without exhausting anything', () => {
    expect(refusal('x'.repeat(CONDITION_MAX + 1))?.code).toBe('condition-too-long');
    expect(refusal(`${'('.repeat(200)}answered(q1)${')'.repeat(200)}`)?.code).toBe('condition-syntax');
    expect(refusal(`${'not '.repeat(100)}answered(q1)`)?.code).toBe('condition-syntax');
  });

  it('any text is read or refused, never thrown at', () => {
    const piece = fc.constantFrom(
      'answered',
      '(',
      ')',
      'q1',
      ' ',
      '=',
      '!=',
      '"',
      'and',
      'or',
      'not',
      'in',
      ',',
      '7',
      'ع',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(typeof parseCondition(text).ok).toBe('boolean');
        },
      ),
    );
  });
});
