import { describe, expect, it } from 'vitest';
import { callContent, type CallContent, type CallQuestion } from '#app/calls/call-content.ts';
import { readDraftForm } from '#app/calls/draft-edits.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';
import { CONTENT } from './call-facts.ts';

type Fields = Record<string, string>;
const LANGUAGES = ['en', 'ar'] as const;

/** Everything the form of a question sends, as the page printed it. */
function fieldsOf(question: CallQuestion, section: string): Fields {
  const texts = LANGUAGES.flatMap((language) => [
    [`label.${language}`, question.label[language] ?? ''],
    [`choices.${language}`, (question.choices ?? []).map(({ label }) => label[language]).join('\n')],
  ]);
  const { code, kind, criterion = '', condition = '' } = question;
  return { ...Object.fromEntries(texts), section, item: code, kind, maxWords: '', criterion, condition };
}

function read(name: string, fields: Fields, content: CallContent, intent = '') {
  const sent = { version: '3', ...fields };
  return readDraftForm({ name, intent }, { content, currency: 'EUR' }, (shape) => {
    const parsed = shape.safeParse(sent);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: issuesToErrors(parsed.error) };
  });
}

function saved(name: string, fields: Fields, content: CallContent, intent = ''): CallContent {
  const result = read(name, fields, content, intent);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return callContent.parse(result.change.content?.(content));
}

const errors = (name: string, fields: Fields, content: CallContent, intent = '') => {
  const result = read(name, fields, content, intent);
  return result.ok ? [] : result.errors;
};

const said = (text: string) => ({ en: text, ar: `${text} ع` });
const host: CallQuestion = {
  code: 'q1',
  label: said('Who holds the money?'),
  kind: 'choice',
  required: true,
  choices: [
    { code: 'a1', label: said('We') },
    { code: 'a2', label: said('A host') },
    { code: 'a3', label: said('Both') },
  ],
};
const name: CallQuestion = {
  code: 'q2',
  label: said('Which host?'),
  kind: 'text',
  required: true,
  condition: 'q1 in (a2, a3)',
};
const MONEY = { code: 's1', title: said('Money'), questions: [host, name] };
const SAFETY = { code: 's2', title: said('Safety'), questions: [] };
const FORM: CallContent = { ...CONTENT, sections: [MONEY, SAFETY] };

describe('a section of the draft', () => {
  it('is not removed while it asks something, and is once it asks nothing', () => {
    expect(errors('section-s1', { item: 's1' }, FORM, 'remove')).toEqual([
      { field: '', key: 'field.sectionAsks', values: { count: 2 } },
    ]);
    expect(saved('section-s2', { item: 's2' }, FORM, 'remove').sections.map(({ code }) => code)).toEqual(['s1']);
  });
});

describe('a question another one waits for', () => {
  it('is not removed before that condition changed', () => {
    expect(errors('question-s1-q1', fieldsOf(host, 's1'), FORM, 'remove')).toEqual([
      { field: '', key: 'field.condition-needs-question', values: { question: 'q2' } },
    ]);
    expect(saved('question-s1-q2', fieldsOf(name, 's1'), FORM, 'remove').sections[0]?.questions).toHaveLength(1);
  });

  it('keeps the answers that are looked at; others come and go', () => {
    const without = (line: string) => ({
      ...fieldsOf(host, 's1'),
      'choices.en': ['We', 'A host', 'Both'].filter((each) => each !== line).join('\n'),
      'choices.ar': ['We ع', 'A host ع', 'Both ع'].filter((each) => each !== `${line} ع`).join('\n'),
    });
    expect(errors('question-s1-q1', without('Both'), FORM)).toEqual([
      { field: 'choices.en', key: 'field.condition-needs-answer', values: { question: 'q2', answer: 'a3' } },
    ]);
    expect(errors('question-s1-q1', without('We'), FORM)).toEqual([]);
    expect(errors('question-s1-q1', { ...fieldsOf(host, 's1'), kind: 'file' }, FORM)).toMatchObject([
      { field: 'kind', key: 'field.condition-needs-question' },
    ]);
  });

  it('is not held up by what was wrong before', () => {
    const broken = {
      ...FORM,
      sections: [{ ...MONEY, questions: [host, { ...name, condition: 'q1 = a9' }] }],
    };
    expect(errors('question-s1-q1', fieldsOf(host, 's1'), broken)).toEqual([]);
  });

  it('I6: two answers that change places keep their codes', () => {
    const fields = {
      ...fieldsOf(host, 's1'),
      'choices.en': 'Both\nA host\nWe',
      'choices.ar': 'Both ع\nA host ع\nWe ع',
    };
    const choices = saved('question-s1-q1', fields, FORM).sections[0]?.questions[0]?.choices;
    expect(choices?.map(({ code, label }) => `${code} ${label.en}`)).toEqual(['a3 Both', 'a2 A host', 'a1 We']);
  });
});

describe('a question that moves to another section', () => {
  const into = (section: string) => ({
    ...fieldsOf(name, 's1'),
    into: section,
    'label.en': 'New words',
  });

  it('stands at its end with what was typed, under its own code', () => {
    const { sections } = saved('question-s1-q2', into('s2'), FORM);
    expect(sections.map(({ questions }) => questions.map(({ code }) => code))).toEqual([['q1'], ['q2']]);
    expect(sections[1]?.questions[0]).toMatchObject({ label: { en: 'New words' }, condition: 'q1 in (a2, a3)' });
  });

  it('stays where it is without a choice, and never goes where there is nothing', () => {
    expect(saved('question-s1-q2', into('s1'), FORM).sections[0]?.questions).toHaveLength(2);
    expect(errors('question-s1-q2', into('s9'), FORM)).toEqual([{ field: 'into', key: 'field.choose', values: {} }]);
  });

  it('does not come to wait for itself through the condition of that section', () => {
    const waiting = { ...FORM, sections: [MONEY, { ...SAFETY, condition: 'answered(q2)' }] };
    expect(errors('question-s1-q2', into('s2'), waiting)).toMatchObject([
      { field: 'into', key: 'field.condition-cycle' },
    ]);
  });
});

describe('the page after saving', () => {
  const anchor = (form: string, fields: Fields, intent = '') => {
    const result = read(form, fields, FORM, intent);
    return result.ok ? result.anchor : null;
  };

  it('goes on where the question stands now, or at its section once it is gone', () => {
    expect(anchor('question-s1-q2', { ...fieldsOf(name, 's1'), into: 's2' })).toBe('q2');
    expect(anchor('question-s1-q2', fieldsOf(name, 's1'), 'remove')).toBe('s1');
    expect(anchor('section-s2', { item: 's2' }, 'remove')).toBe('sheet');
  });
});

describe('a condition on an answer', () => {
  const on = (condition: string) => errors('question-s1-q2', { ...fieldsOf(name, 's1'), condition }, FORM);

  it('names one the question takes', () => {
    expect(on('q1 = a9')).toEqual([
      { field: 'condition', key: 'field.condition-unknown-answer', values: { question: 'q1', answer: 'a9' } },
    ]);
    expect(on('not q1 in (a1, a2)')).toEqual([]);
  });
});

describe('a criterion that goes', () => {
  it('leaves no question judged by what is not there', () => {
    const content = {
      ...FORM,
      sections: [
        {
          ...MONEY,
          questions: [
            { ...host, criterion: 'c1' },
            { ...name, criterion: 'c2' },
          ],
        },
      ],
    };
    const { sections, criteria } = saved('criterion-c1', { item: 'c1' }, content, 'remove');
    expect(criteria.map(({ code }) => code)).toEqual(['c2']);
    expect(sections[0]?.questions.map(({ criterion }) => criterion)).toEqual([undefined, 'c2']);
  });
});
