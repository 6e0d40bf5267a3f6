import { describe, expect, it } from 'vitest';
import { callContent, type CallContent } from '#app/calls/call-content.ts';
import { readDraftForm } from '#app/calls/draft-edits.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';
import { CONTENT } from './call-facts.ts';

type Fields = Record<string, string | readonly string[]>;

function read(name: string, fields: Fields, intent = '', content: CallContent = CONTENT) {
  const sent = { version: '3', ...fields };
  return readDraftForm({ name, intent }, { content, currency: 'EUR' }, (shape) => {
    const parsed = shape.safeParse(sent);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: issuesToErrors(parsed.error) };
  });
}

/** The content after a form was saved; always one the database takes. */
function after(name: string, fields: Fields, intent = '', content: CallContent = CONTENT): CallContent {
  const result = read(name, fields, intent, content);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return callContent.parse(result.change.content?.(content));
}

function errors(name: string, fields: Fields, intent = ''): readonly string[] {
  const result = read(name, fields, intent);
  return result.ok ? [] : result.errors.map(({ field, key }) => `${field} ${key}`);
}

const QUESTION: Fields = {
  section: 's1',
  'label.en': 'New',
  'label.ar': 'جديد',
  'help.en': '',
  'help.ar': '',
  'example.en': '',
  'example.ar': '',
  'choices.en': '',
  'choices.ar': '',
  'columns.en': '',
  'columns.ar': '',
  kind: 'text',
  maxWords: '',
  criterion: '',
  required: 'yes',
};
const questionCodes = (content: CallContent) => content.sections[0]?.questions.map(({ code }) => code);

describe('a question of the draft', () => {
  it('is added at the end of its section under a code nothing else bears', () => {
    const content = after('question-s1-new', { ...QUESTION, maxWords: '150', criterion: 'c2' });
    expect(content.sections[0]?.questions.at(-1)).toEqual({
      code: 'q3',
      label: { en: 'New', ar: 'جديد' },
      kind: 'text',
      maxWords: 150,
      criterion: 'c2',
      required: true,
    });
    expect(questionCodes(after('question-s2-new', { ...QUESTION, section: 's2' }))).toEqual(['q1', 'q2']);
    expect(after('question-s2-new', { ...QUESTION, section: 's2' }).sections[1]?.questions[0]?.code).toBe('q3');
  });

  it('keeps its place and code when it is changed, and the texts of languages the form did not show', () => {
    const [first, ...rest] = CONTENT.sections;
    const french = first?.questions.map((each) => ({ ...each, label: { ...each.label, fr: 'Français' } })) ?? [];
    const content = { ...CONTENT, sections: [{ ...first, code: 's1', title: {}, questions: french }, ...rest] };
    const saved = after('question-s1-q1', { ...QUESTION, item: 'q1', 'label.ar': '' }, '', content);
    expect(questionCodes(saved)).toEqual(['q1', 'q2']);
    expect(saved.sections[0]?.questions[0]?.label).toEqual({ en: 'New', fr: 'Français' });
  });

  it('is saved and moved by one button; at either end it stays', () => {
    const down = after('question-s1-q1', { ...QUESTION, item: 'q1' }, 'down');
    expect(questionCodes(down)).toEqual(['q2', 'q1']);
    expect(down.sections[0]?.questions[1]?.label.en).toBe('New');
    expect(questionCodes(after('question-s1-q1', { ...QUESTION, item: 'q1' }, 'up'))).toEqual(['q1', 'q2']);
  });

  it('is saved and put where it was dragged; what is no place moves nothing', () => {
    const three = after('question-s1-new', QUESTION);
    const dragged = (item: string, place: string) =>
      questionCodes(after(`question-s1-${item}`, { ...QUESTION, item, place }, 'place', three));
    expect(dragged('q3', '0')).toEqual(['q3', 'q1', 'q2']);
    expect(dragged('q1', '1')).toEqual(['q2', 'q1', 'q3']);
    expect(dragged('q1', '99')).toEqual(['q2', 'q3', 'q1']);
    for (const place of ['', '-1', '1.5', 'first']) expect(dragged('q2', place)).toEqual(['q1', 'q2', 'q3']);
    const sections = after('section-s2', { 'title.en': 'S', 'title.ar': '', item: 's2', place: '0' }, 'place').sections;
    expect(sections.map(({ code }) => code)).toEqual(['s2', 's1']);
  });

  it('is removed without being filled in', () => {
    expect(questionCodes(after('question-s1-q2', { section: 's1', item: 'q2' }, 'remove'))).toEqual(['q1']);
  });

  it('takes answers line by line, the same number in every language', () => {
    const choice = { ...QUESTION, kind: 'choice', 'choices.en': 'Yes\nNo\n', 'choices.ar': 'نعم\n\nلا' };
    expect(after('question-s1-new', choice).sections[0]?.questions.at(-1)?.choices).toEqual([
      { code: 'a1', label: { en: 'Yes', ar: 'نعم' } },
      { code: 'a2', label: { en: 'No', ar: 'لا' } },
    ]);
    expect(errors('question-s1-new', { ...choice, 'choices.ar': 'نعم' })).toEqual(['choices.ar field.linesDiffer']);
    const one = { ...choice, 'choices.en': 'Yes', 'choices.ar': '' };
    expect(errors('question-s1-new', one)).toEqual(['choices.en field.chooseAtLeast']);
  });

  it('is asked under a condition that can be read, names questions there are, and closes no circle', () => {
    const on = (condition: string) => ({ ...QUESTION, item: 'q1', condition });
    const saved = after('question-s1-q1', on('answered(q2)'));
    expect(saved.sections[0]?.questions[0]?.condition).toBe('answered(q2)');
    expect(after('question-s1-q1', on(''), '', saved).sections[0]?.questions[0]).not.toHaveProperty('condition');
    expect(errors('question-s1-q1', on('answered(q2'))).toEqual(['condition field.condition-syntax']);
    expect(errors('question-s1-q1', on('answered(q9)'))).toEqual(['condition field.condition-unknown-question']);
    expect(errors('question-s1-q1', on('q1 = a1'))).toEqual(['condition field.condition-cycle']);
    const title = { 'title.en': 'T', 'title.ar': '', item: 's1' };
    expect(errors('section-s1', { ...title, condition: 'answered(q2)' })).toEqual(['condition field.condition-cycle']);
    const back = read('question-s1-q2', { ...QUESTION, item: 'q2', condition: 'answered(q1)' }, '', saved);
    expect(back).toMatchObject({ ok: false, errors: [{ field: 'condition', key: 'field.condition-cycle' }] });
  });

  it('has a class of confidentiality, or none', () => {
    const sealed = after('question-s1-new', { ...QUESTION, confidential: 'sealed' });
    expect(sealed.sections[0]?.questions.at(-1)?.confidential).toBe('sealed');
    expect(after('question-s1-new', QUESTION).sections[0]?.questions.at(-1)).not.toHaveProperty('confidential');
    expect(errors('question-s1-new', { ...QUESTION, confidential: 'secret' })).toEqual(['confidential field.choose']);
  });

  it('I37: names of persons and files are kept from reviewers, risks too unless the call says otherwise', () => {
    const classOf = (kind: string, confidential: string) =>
      after('question-s1-new', { ...QUESTION, kind, confidential }).sections[0]?.questions.at(-1)?.confidential;
    expect(classOf('person', '')).toBe('named-roles');
    expect(classOf('person', 'reviewers-blind')).toBe('named-roles');
    expect(classOf('person', 'sealed')).toBe('sealed');
    expect(classOf('file', '')).toBe('reviewers-blind');
    expect(classOf('risks', 'usual')).toBe('reviewers-blind');
    expect(classOf('risks', '')).toBeUndefined();
    expect(classOf('logframe', 'usual')).toBeUndefined();
  });

  it('has columns as a table, as many rows as the call says, and a currency as an amount', () => {
    const table = { ...QUESTION, kind: 'table', 'columns.en': 'When\nWhat', 'columns.ar': 'متى\nماذا', maxRows: '12' };
    const saved = after('question-s1-new', table).sections[0]?.questions.at(-1);
    expect(saved?.columns?.map(({ code }) => code)).toEqual(['k1', 'k2']);
    expect(saved?.maxRows).toBe(12);
    expect(errors('question-s1-new', { ...table, 'columns.en': '', 'columns.ar': '' })).toEqual([
      'columns.en field.chooseAtLeast',
    ]);
    expect(errors('question-s1-new', { ...table, maxRows: '51' })).toEqual(['maxRows field.range']);
    const currencyOf = (currency: string) =>
      after('question-s1-new', { ...QUESTION, kind: 'amount', currency }).sections[0]?.questions.at(-1)?.currency;
    expect([currencyOf(''), currencyOf('tnd')]).toEqual(['EUR', 'TND']);
    expect(errors('question-s1-new', { ...QUESTION, kind: 'amount', currency: 'EURO' })).toEqual([
      'currency field.choose',
    ]);
  });

  it('I6: a choice keeps its code when lines come, go or change places, so that saved answers keep their meaning', () => {
    const choice = { ...QUESTION, kind: 'choice', item: 'q1', 'choices.en': 'Yes\nNo', 'choices.ar': 'نعم\nلا' };
    const asked = after('question-s1-q1', choice);
    const codes = (english: string, arabic: string) =>
      after('question-s1-q1', { ...choice, 'choices.en': english, 'choices.ar': arabic }, '', asked)
        .sections[0]?.questions.find(({ code }) => code === 'q1')
        ?.choices?.map(({ code, label }) => `${code} ${label.en}`);
    expect(codes('Perhaps\nYes\nNo', 'ربما\nنعم\nلا')).toEqual(['a3 Perhaps', 'a1 Yes', 'a2 No']);
    expect(codes('Yes, it will\nNo', 'نعم\nلا')).toEqual(['a1 Yes, it will', 'a2 No']);
    expect(codes('No\nNever\nPerhaps', 'لا\nأبدًا\nربما')).toEqual(['a2 No', 'a3 Never', 'a4 Perhaps']);
  });

  it('says everything that is wrong at once', () => {
    const wrong = { ...QUESTION, 'label.en': '', 'label.ar': ' ', kind: 'essay', maxWords: '0', criterion: 'c9' };
    expect(errors('question-s1-new', wrong)).toEqual([
      'label.en field.required',
      'kind field.choose',
      'maxWords field.range',
      'criterion field.choose',
    ]);
  });
});

describe('other parts of the draft', () => {
  it('a criterion’s least points are not above its highest', () => {
    const fields = {
      'title.en': 'T',
      'title.ar': '',
      'guidance.en': 'G',
      'guidance.ar': '',
      'anchors.en': '',
      'anchors.ar': '',
      maximum: '20',
      weight: '100',
    };
    expect(errors('criterion-new', { ...fields, minimum: '21' })).toEqual(['minimum field.tooLarge']);
    expect(after('criterion-new', { ...fields, minimum: '20' }).criteria.at(-1)).toMatchObject({
      code: 'c3',
      minimum: 20,
    });
    expect(after('criterion-new', { ...fields, minimum: '' }).criteria.at(-1)).not.toHaveProperty('minimum');
  });

  it('a criterion says what its points mean, line by line and alike in every language', () => {
    const fields = {
      'title.en': 'T',
      'title.ar': '',
      'guidance.en': 'G',
      'guidance.ar': '',
      weight: '100',
      minimum: '',
    };
    const anchored = {
      ...fields,
      maximum: '5',
      'anchors.en': '1 - Poor\n5 Very good',
      'anchors.ar': '٥ جيد جدًا\n١ ضعيف',
    };
    expect(after('criterion-new', anchored).criteria.at(-1)?.anchors).toEqual([
      { points: 5, text: { en: 'Very good', ar: 'جيد جدًا' } },
      { points: 1, text: { en: 'Poor', ar: 'ضعيف' } },
    ]);
    const wrong = (english: string) => errors('criterion-new', { ...anchored, 'anchors.en': english });
    expect(wrong('6 Too many\n1 Poor')).toEqual(['anchors.en field.anchorLine']);
    expect(wrong('1 Poor\n1 Poorer')).toEqual(['anchors.en field.anchorLine']);
    expect(wrong('Poor')).toEqual(['anchors.en field.anchorLine']);
    expect(wrong('1 Poor')).toEqual(['anchors.ar field.anchorsDiffer']);
  });

  it('I2: a lot has a title and a share; the last one taken away leaves a call without lots', () => {
    const fields = { 'title.en': 'North', 'title.ar': 'الشمال', envelope: '200 000' };
    const one = after('lot-new', fields);
    expect(one.lots).toEqual([{ code: 'l1', title: { en: 'North', ar: 'الشمال' }, envelopeMinor: '20000000' }]);
    expect(errors('lot-new', { ...fields, envelope: '0' })).toEqual(['envelope field.zero']);
    expect(after('lot-l1', { item: 'l1' }, 'remove', one)).not.toHaveProperty('lots');
  });

  it('the pass mark is within what can be reached', () => {
    expect(errors('passmark', { passTotal: '51' })).toEqual(['passTotal field.range']);
    expect(after('passmark', { passTotal: '50' }).passTotal).toBe(50);
  });

  it('a section keeps its questions when its title changes, and a new one has none', () => {
    const title = { 'title.en': 'Renamed', 'title.ar': '' };
    expect(questionCodes(after('section-s1', { ...title, item: 's1' }))).toEqual(['q1', 'q2']);
    expect(after('section-new', title).sections.at(-1)).toEqual({
      code: 's3',
      title: { en: 'Renamed' },
      questions: [],
    });
  });

  it('who may apply: lists without repetition, known countries, one category and language at least', () => {
    const who: Fields = {
      'activities[]': ['R1.1', 'R1.1'],
      'countries[]': ['CO', 'SD'],
      'categories[]': ['registered'],
      'languages[]': ['ar', 'en'],
      durationMonths: '18',
      costModel: 'ACTUAL_COSTS',
      instalmentPlan: '50/40/10',
    };
    const saved = after('who', who);
    expect(saved).toMatchObject({ activities: ['R1.1'], countries: ['CO', 'SD'], languages: ['en', 'ar'] });
    expect(saved).not.toHaveProperty('coFinancingPercent');
    expect(after('who', { ...who, coFinancingPercent: '10' }).coFinancingPercent).toBe(10);
    expect(errors('who', { ...who, coFinancingPercent: '91' })).toEqual(['coFinancingPercent field.range']);
    const { 'categories[]': _left, 'activities[]': _out, ...without } = who;
    expect(errors('who', without)).toEqual(['categories[] field.chooseAtLeast']);
    expect(errors('who', { ...who, 'countries[]': ['CO', 'ZZ'] })).toEqual(['countries[] field.choose']);
  });

  it('conditions, declarations and documents get codes of their own', () => {
    const text = { 'text.en': 'T', 'text.ar': '' };
    expect(after('eligibility-new', text).eligibility.map(({ code }) => code)).toEqual(['e1', 'e2']);
    expect(after('declaration-new', text).declarations.map(({ code }) => code)).toEqual(['o1', 'o2']);
    const label = { 'label.en': 'L', 'label.ar': '' };
    expect(after('document-new', label).documents.at(-1)).toEqual({ code: 'd2', label: { en: 'L' }, required: false });
  });

  it('items and sections that are gone, and forms nobody knows, are stale', () => {
    const stale = [' refusal.stale'];
    expect(errors('question-s1-q9', { ...QUESTION, item: 'q9' })).toEqual(stale);
    expect(errors('question-s9-new', { ...QUESTION, section: 's9' })).toEqual(stale);
    expect(errors('question-s1-q9', { section: 's1', item: 'q9' }, 'remove')).toEqual(stale);
    expect(errors('constructor', {})).toEqual(stale);
    expect(errors('passmark', { passTotal: '1', version: 'x' })).toEqual(['version field.notWhole']);
  });
});
