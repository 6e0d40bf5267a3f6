import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentToSubmit, linesOf, type ApplicationContent } from '#app/applications/application-content.ts';
import { answerMark, budgetMark, contentSha256, digest, readMark } from '#app/applications/application-hash.ts';
import { totalsOf } from '#app/applications/budget.ts';
import { COMPLETE, line } from './draft.ts';

const document = { id: 'd', label: 'statutes', reference: 'C-1-0001-D01', mediaType: 'application/pdf', bytes: 9 };
const content: ApplicationContent = contentToSubmit({
  application: {
    reference: 'C-1-0001',
    callVersionId: 'v',
    language: 'ar',
    activities: ['R2.1', 'R1.1'],
    taxonomy: [],
    durationMonths: 12,
    lotCode: null,
    currency: 'EUR',
  },
  number: 1,
  at: new Date('2026-11-30T15:59:00Z'),
  call: COMPLETE.content,
  answers: COMPLETE.answers,
  lines: COMPLETE.lines,
  local: null,
  documents: [{ ...document, sha256: 'a'.repeat(64) }],
  declarations: ['exclusion', 'double-funding'],
});

describe('the number on the receipt', () => {
  it('is the SHA-256 of the canonical JSON, which anybody can write down again', () => {
    const small = { ...content, answers: [], budget: [], documents: [], declarations: [], activities: [] };
    const canonical =
      '{"activities":[],"answers":[],"budget":[],"callVersionId":"v","currency":"EUR","declarations":[],' +
      '"documents":[],"durationMonths":12,"language":"ar","local":null,"lot":null,"number":1,"reference":"C-1-0001",' +
      '"submittedAt":"2026-11-30T15:59:00.000Z","taxonomy":[],"totals":{"contributedMinor":"0","directMinor":"2000000",' +
      '"indirectMinor":"140000",' +
      '"requestedMinor":"2140000"}}';
    expect(contentSha256(small)).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('does not depend on the order of keys or on how accents are encoded', () => {
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as ApplicationContent;
    expect(contentSha256(turned)).toBe(contentSha256(content));
    const said = (value: string) => ({ ...content, answers: [{ section: 's', question: 'q', value }] });
    expect(contentSha256(said('é'))).toBe(contentSha256(said('e\u0301')));
  });

  it('changes with every part of what was submitted', () => {
    const variants: ApplicationContent[] = [
      { ...content, reference: 'C-1-0002' },
      { ...content, number: 2 },
      { ...content, callVersionId: 'w' },
      { ...content, submittedAt: '2026-11-30T15:59:00.001Z' },
      { ...content, language: 'en' },
      { ...content, activities: ['R1.1'] },
      { ...content, durationMonths: 13 },
      { ...content, lot: 'north' },
      { ...content, currency: 'USD' },
      {
        ...content,
        answers: content.answers.map((each, i) => (i === 0 ? { ...each, value: `${each.value}.` } : each)),
      },
      { ...content, budget: content.budget.slice(1) },
      { ...content, documents: [{ ...document, sha256: 'b'.repeat(64) }] },
      { ...content, declarations: ['exclusion'] },
    ];
    expect(new Set([content, ...variants].map(contentSha256)).size).toBe(variants.length + 1);
  });

  it('freezes every question, answered or not, in the order of the form; lists are sorted', () => {
    expect(content.answers.map(({ question }) => question)).toEqual(['problem', 'people', 'begins', 'scope', 'plan']);
    expect(content.answers[1]?.value).toBe('');
    expect(content.activities).toEqual(['R1.1', 'R2.1']);
    expect(content.declarations).toEqual(['double-funding', 'exclusion']);
  });

  it('I1: the frozen budget adds up to the same totals when it is read again', () => {
    expect(totalsOf(linesOf(content)).requestedMinor).toBe(21_400_00n);
    expect(content.totals.requestedMinor).toBe('2140000');
  });
});

describe('the marks of a printed page', () => {
  it('carry revision and digest, and nothing else is read as one', () => {
    expect(readMark(answerMark(3, 'text'))).toEqual({ revision: 3, digest: digest('text') });
    for (const odd of ['', '3', '3-xyz', '-1-0123456789abcdef', '1-0123456789ABCDEF', '1234567890-0123456789abcdef']) {
      expect(readMark(odd), odd).toBeNull();
    }
  });

  it('a budget has another mark after any change of any line', () => {
    const lines = [line('travel', 1, 100n), line('equipment', 2, 50n)];
    const marks = [
      lines,
      lines.toReversed(),
      lines.slice(1),
      lines.map((each) => ({ ...each, description: 'other' })),
      lines.map((each) => ({ ...each, unitMinor: each.unitMinor + 1n })),
      lines.map((each) => ({ ...each, quantity: each.quantity + 1 })),
    ].map(budgetMark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});
