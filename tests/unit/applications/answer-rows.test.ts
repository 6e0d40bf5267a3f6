import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalRows, readRows, rowProblems } from '#app/applications/answer-rows.ts';
import { answerLine, answerPlain } from '#app/applications/answer-text.ts';
import { keepable, problemOf, problemsOf } from '#app/applications/answers.ts';
import { readIntent, readSection } from '#app/applications/section-answers.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';

const ask = (kind: CallQuestion['kind'], more: Partial<CallQuestion> = {}): CallQuestion => {
  return { code: 'q', label: { en: 'Q' }, kind, required: true, ...more };
};
const TABLE = ask('table', {
  columns: [
    { code: 'k1', label: { en: 'When' } },
    { code: 'k2', label: { en: 'What' } },
  ],
  maxRows: 2,
});
const RISKS = ask('risks');

describe('an answer in rows', () => {
  it('is kept in one form: blank rows and cells left out, columns in order, nothing else', () => {
    const typed = JSON.stringify([{}, { k2: ' b\r\n', k1: '', other: 'x' }, { k1: ' ' }, { k1: 'e\u0301' }]);
    expect(normalRows(TABLE, typed)).toEqual({ ok: true, value: '[{"k2":"b"},{"k1":"é"}]' });
    expect(normalRows(TABLE, '[{}]')).toEqual({ ok: true, value: '' });
    expect(normalRows(TABLE, ' ')).toEqual({ ok: true, value: '' });
  });

  it('comes back as it was typed, whatever was typed that a text may hold', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.record({ k1: cell, k2: cell }), { maxLength: 5 }), (rows) => {
        const kept = normalRows(TABLE, JSON.stringify(rows));
        if (!kept.ok) return;
        const clean = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
        const expected = rows
          .map(({ k1, k2 }) => [clean(k1), clean(k2)])
          .filter((pair) => pair.some((text) => text !== ''));
        expect(readRows(TABLE, kept.value).map(({ k1 = '', k2 = '' }) => [k1, k2])).toEqual(expected);
        expect(normalRows(TABLE, kept.value)).toEqual(kept);
      }),
    );
  });

  it.each([
    ['no list', '{"k1":"a"}'],
    ['no JSON', '[{"k1":'],
    ['texts instead of rows', '["a"]'],
    ['numbers instead of texts', '[{"k1":1}]'],
    ['more rows than anybody prints', JSON.stringify(Array.from({ length: 1_000 }, () => ({ k1: 'a' })))],
  ])('is not kept where the file holds %s', (_name, typed) => {
    expect(keepable(typed, TABLE)).toEqual({ ok: false, problem: { key: 'field.invalid' } });
  });

  it('EX-6: a cell takes no control characters, and the error stands beside it', () => {
    const typed = JSON.stringify([{ k1: 'fine' }, { k2: 'a\u202eb' }]);
    expect(keepable(typed, TABLE)).toEqual({
      ok: false,
      problem: { key: 'field.forbiddenCharacters', cell: { row: 1, column: 'k2' } },
    });
  });

  it('is wrong cell by cell: what a row needs, what is no choice, and rows too many', () => {
    const risks = JSON.stringify([{ risk: 'Raid', likelihood: 'low', impact: 'huge' }]);
    expect(rowProblems(RISKS, risks)).toEqual([
      { row: 0, column: 'impact', key: 'field.choose' },
      { row: 0, column: 'mitigation', key: 'field.required' },
    ]);
    const three = JSON.stringify([{ k1: 'a' }, { k1: 'b' }, { k1: 'c' }]);
    expect(problemsOf(TABLE, three)).toEqual([
      { key: 'field.tooManyRows', values: { max: 2 }, cell: { row: 2, column: 'k1' } },
    ]);
    expect(problemsOf(TABLE, JSON.stringify([{ k2: 'x'.repeat(2_001) }]))).toMatchObject([{ key: 'field.tooLong' }]);
    expect(problemsOf(RISKS, '')).toEqual([{ key: 'field.required' }]);
  });

  it('I6: a text that became a table by corrigendum stands in its first cell', () => {
    expect(readRows(RISKS, 'We may be raided.')).toEqual([{ risk: 'We may be raided.' }]);
    expect(readRows(TABLE, '[{"k9":"gone"},{"k2":"b"}]')).toEqual([{ k2: 'b' }]);
  });

  it('is read out line by line', () => {
    const value = JSON.stringify([{ risk: 'Raid', likelihood: 'low', impact: 'high', mitigation: 'Copies' }]);
    expect(answerPlain(RISKS, value, textIn('en'))).toBe(
      'Row 1\nRisk: Raid\nLikelihood: Low\nImpact: High\nWhat you do about it: Copies',
    );
  });
});

describe('answers that are no text', () => {
  it.each([
    ['yes-no', 'yes', null],
    ['yes-no', 'maybe', 'field.choose'],
    ['country', 'SY', null],
    ['country', 'XX', 'field.choose'],
    ['declaration', 'yes', null],
    ['declaration', 'no', 'field.choose'],
    ['declaration', '', 'field.mustTick'],
    ['amount', '1 250,50', null],
    ['amount', '0', null],
    ['amount', '1.255', null],
    ['amount', 'much', 'field.notAnAmount'],
    ['amount', '-1', 'field.negative'],
    ['amount', '1.2345', 'field.tooManyDecimals'],
    ['file', '', null],
  ] as const)('%s: %s', (kind, value, key) => {
    expect(problemOf(ask(kind), value)?.key ?? null).toBe(key);
  });

  it('a file is never sent as an answer', () => {
    expect(keepable('x', ask('file')).ok).toBe(false);
  });

  it('are read in the reader’s words', () => {
    const [english, french] = [textIn('en'), textIn('fr')];
    expect(answerLine(ask('country'), 'SY', french)).toBe('Syrie');
    expect(answerLine(ask('yes-no'), 'no', french)).toBe('Non');
    expect(answerLine(ask('declaration'), 'yes', english)).toBe('Agreed');
    expect(answerLine(ask('amount', { currency: 'TND' }), '1250,5', english)).toContain('TND');
    expect(answerLine(ask('amount'), 'much', english)).toBeNull();
  });
});

describe('a section as it was sent', () => {
  const fields: readonly (readonly [string, string])[] = [
    ['printed', 'a b'],
    ['mark-0', 'm0'],
    ['answer-0', 'text'],
    ['mark-1', 'm1'],
    ['answer-1-r0-k1', ''],
    ['answer-1-r0-k2', ' '],
    ['answer-1-r2-k1', 'second'],
    ['answer-1-r1-k1', 'first'],
    ['answer-1-r10-k1', 'last'],
  ];
  const sent = (intent: string) => readSection(fields, { now: [], intent: readIntent(intent) });

  it('has its rows in the order of their numbers, blank ones left out, errors beside the row that was sent', () => {
    const section = sent('continue');
    expect(section.answers.get('a')).toEqual({ typed: 'text', mark: 'm0' });
    expect(JSON.parse(section.answers.get('b')?.typed ?? '')).toEqual([
      { k1: 'first' },
      { k1: 'second' },
      { k1: 'last' },
    ]);
    expect(section.fieldOf({ code: 'b', cell: { row: 2, column: 'k1' } })).toBe('answer-1-r10-k1');
    expect(section.fieldOf({ code: 'b', cell: null })).toBe('answer-1');
    expect(section.fieldOf({ code: 'a', cell: null })).toBe('answer-0');
  });

  it('loses the row its button removes, and no other', () => {
    expect(JSON.parse(sent('drop-row:1:2').answers.get('b')?.typed ?? '')).toEqual([{ k1: 'first' }, { k1: 'last' }]);
    expect(sent('drop-row:0:1').answers.get('b')?.typed).toBe(sent('continue').answers.get('b')?.typed);
    expect(readIntent('drop-row:1')).toEqual({ kind: 'drop-row', index: 1, row: -1 });
    expect(readIntent('anything')).toEqual({ kind: 'continue' });
  });
});
