import { describe, expect, it } from 'vitest';
import { askedContent } from '#app/calls/asked-content.ts';
import { conditionProblems } from '#app/calls/condition-problems.ts';
import { completenessOf } from '#app/applications/completeness.ts';
import type { CallContent, CallQuestion, CallSection } from '#app/calls/call-content.ts';
import { ANSWER_READERS, mayReadAnswer, readableSections } from '#app/calls/confidentiality.ts';
import { CONFIDENTIAL_CLASSES } from '#app/calls/call-content.ts';
import { CONTENT } from './call-facts.ts';

const question = (code: string, condition?: string): CallQuestion => ({
  code,
  label: { en: code },
  kind: 'text',
  required: true,
  ...(condition ? { condition } : {}),
});
const section = (code: string, questions: CallQuestion[], condition?: string): CallSection => ({
  code,
  title: { en: code },
  questions,
  ...(condition ? { condition } : {}),
});
const form = (...sections: CallSection[]): CallContent => ({ ...CONTENT, sections });
const asked = (content: CallContent, answers: Record<string, string>) =>
  askedContent(content, new Map(Object.entries(answers))).sections.map(
    ({ code, questions }) => `${code}: ${questions.map((each) => each.code).join(' ')}`,
  );

describe('the form as it is asked', () => {
  it('leaves out questions and whole sections whose condition does not hold', () => {
    const content = form(
      section('s1', [question('q1'), question('q2', 'q1 = yes')]),
      section('s2', [question('q3')], 'answered(q2)'),
      section('s3', [question('q4', 'q1 = no')]),
    );
    expect(asked(content, {})).toEqual(['s1: q1']);
    expect(asked(content, { q1: 'yes' })).toEqual(['s1: q1 q2']);
    expect(asked(content, { q1: 'yes', q2: 'x' })).toEqual(['s1: q1 q2', 's2: q3']);
    expect(asked(content, { q1: 'no' })).toEqual(['s1: q1', 's3: q4']);
  });

  it('an answer to what is no longer asked counts for nothing further on', () => {
    const content = form(section('s1', [question('q1'), question('q2', 'q1 = yes'), question('q3', 'answered(q2)')]));
    expect(asked(content, { q1: 'no', q2: 'kept' })).toEqual(['s1: q1']);
  });

  it('whatever the order of questions; a circle asks nothing and ends', () => {
    const content = form(section('s1', [question('q1', 'answered(q2)'), question('q2')]));
    expect(asked(content, { q2: 'x' })).toEqual(['s1: q1 q2']);
    const circle = form(section('s1', [question('q1', 'not answered(q2)'), question('q2', 'not answered(q1)')]));
    expect(() => asked(circle, {})).not.toThrow();
  });

  it('what is not asked is neither missing nor counted', () => {
    const content = form(
      section('s1', [question('q1'), question('q2', 'q1 = yes')]),
      section('s2', [question('q3')], 'q1 = yes'),
    );
    const answers = new Map([['q1', 'no']]);
    const facts = {
      content: askedContent(content, answers),
      answers,
      limits: { minimumMinor: 1n, maximumMinor: 2n, indirectPercent: 7, coFinancingPercent: 0 },
      lines: [],
      documents: ['d1'],
      activities: ['R1.1'],
      taxonomy: [],
      durationMonths: 6,
      lotCode: null,
      language: 'en' as const,
      referees: 'not-asked' as const,
    };
    const { sections, missing } = completenessOf(facts);
    expect(sections.map(({ code, status }) => `${code} ${status}`)).toEqual(['s1 completed']);
    expect(missing.filter(({ place }) => place.startsWith('section'))).toEqual([]);
  });
});

describe('conditions that cannot be', () => {
  it('are named with their question: unreadable, unknown, circular through a section too', () => {
    const content = form(
      section('s1', [question('q1', 'q1 ='), question('q2', 'answered(q9)')]),
      section('s2', [question('q3')], 'answered(q4)'),
      section('s3', [question('q4', 'answered(q3)')]),
    );
    expect(conditionProblems(content)).toEqual([
      { code: 'q1', problem: 'condition-syntax', other: '' },
      { code: 'q2', problem: 'condition-unknown-question', other: 'q9' },
      { code: 'q3', problem: 'condition-cycle', other: 'q3' },
      { code: 'q4', problem: 'condition-cycle', other: 'q4' },
    ]);
    expect(conditionProblems(CONTENT)).toEqual([]);
  });
});

describe('EX-1: who reads an answer', () => {
  it.each([
    [undefined, 'reviewer'],
    ['reviewers-blind', 'desk'],
    ['named-roles', 'named-role'],
    ['sealed', 'custodian'],
  ] as const)('of class %s: from %s on', (confidential, least) => {
    const readers = ANSWER_READERS.filter((reader) => mayReadAnswer(confidential ? { confidential } : {}, reader));
    expect(readers[0]).toBe(least);
    expect(readers).toEqual(ANSWER_READERS.slice(ANSWER_READERS.indexOf(least)));
  });

  it('sections come without what was not asked and what may not be read, which is counted', () => {
    const classes = CONFIDENTIAL_CLASSES.map((confidential) => ({ ...question(confidential), confidential }));
    const content = form(section('s1', [question('q1'), question('q2'), ...classes]), section('s2', [question('q3')]));
    const given = ['q1', ...CONFIDENTIAL_CLASSES];
    const [only, ...more] = readableSections(content, { reader: 'desk', asked: given });
    expect(more).toEqual([]);
    expect(only?.questions.map(({ code }) => code)).toEqual(['q1', 'reviewers-blind']);
    expect(only?.hidden).toBe(2);
  });
});
