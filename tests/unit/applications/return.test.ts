import { describe, expect, it } from 'vitest';
import { compareVersions } from '#app/applications/opening/compare-versions.ts';
import type { ApplicationContent } from '#app/applications/application-content.ts';
import { decideReturn, mayWriteIn, partsOf } from '#app/applications/opening/return.ts';
import { CALL } from './draft.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const about = { content: CALL, zone: 'Europe/Brussels', at: AT };
const [section = ''] = CALL.sections.map(({ code }) => code);

describe('a return for clarification', () => {
  it('names parts of this form, in its order and once, and ends with the day in the zone of the call', () => {
    const decided = decideReturn({ parts: [':budget', section, section], dueOn: '2026-11-10' }, about);
    expect(decided).toEqual({
      ok: true,
      value: { parts: [section, ':budget'], dueAt: new Date('2026-11-10T22:59:00Z') },
    });
    expect(partsOf(CALL)).toEqual([':basics', ...CALL.sections.map(({ code }) => code), ':budget', ':documents']);
  });

  it.each([
    [[], '2026-11-10', 'return-parts-unknown'],
    [['no-such-section'], '2026-11-10', 'return-parts-unknown'],
    [[section, 'no-such-section'], '2026-11-10', 'return-parts-unknown'],
    [[section], '2026-11-02', 'return-due-too-soon'],
    [[section], '2026-10-01', 'return-due-too-soon'],
    [[section], '2027-01-04', 'return-due-too-late'],
  ])('refuses %j until %s', (parts, dueOn, code) => {
    expect(decideReturn({ parts, dueOn }, about)).toMatchObject({ refusal: { code } });
  });

  it('opens everything of a draft; of a returned file the named parts, to the last moment', () => {
    const dueAt = new Date('2026-11-10T22:59:00Z');
    const open = { parts: [section], dueAt };
    const may = (state: string, part: string | null, at = AT, given: typeof open | null = open) =>
      mayWriteIn({ state }, part, { open: given, at });
    expect(may('draft', ':budget', AT, null)).toBe(true);
    expect(may('returned', section)).toBe(true);
    expect(may('returned', section, dueAt)).toBe(true);
    expect(may('returned', section, new Date(dueAt.getTime() + 1))).toBe(false);
    expect(may('returned', ':budget')).toBe(false);
    expect(may('returned', null)).toBe(false);
    expect(may('returned', section, AT, null)).toBe(false);
  });
});

describe('two versions compared', () => {
  const line = {
    heading: 'travel',
    description: 'Bus',
    quantity: 1,
    unitMinor: '100',
    amountMinor: '100',
    measure: 'item',
    payer: 'grant',
  } as const;
  const questions = CALL.sections.flatMap(({ code, questions: asked }) =>
    asked.map((question) => ({ section: code, question: question.code, value: 'As before' })),
  );
  const document = {
    id: 'a',
    label: 'statutes',
    reference: 'R-D01',
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: '',
  };
  const earlier: ApplicationContent = {
    reference: 'R',
    number: 1,
    callVersionId: 'v',
    submittedAt: AT.toISOString(),
    language: 'en',
    activities: ['R1.1'],
    taxonomy: [],
    durationMonths: 12,
    lot: null,
    currency: 'EUR',
    local: null,
    answers: questions,
    budget: [line, line],
    totals: { directMinor: '200', indirectMinor: '0', requestedMinor: '200', contributedMinor: '0' },
    documents: [document],
    declarations: [],
  };

  it('are the same where nothing changed', () => {
    expect(compareVersions(earlier, { ...earlier, number: 2 }, CALL.sections)).toEqual([]);
  });

  it('shows an answer before and after, lines that differ alone, documents that came and went', () => {
    const answers = questions.map((each, index) => (index === 0 ? { ...each, value: 'Clearer' } : each));
    const budget = [line, { ...line, quantity: 2, amountMinor: '200' }];
    const later = { ...earlier, answers, budget, durationMonths: 10, documents: [{ ...document, id: 'b' }] };
    const [first] = questions;
    expect(compareVersions(earlier, later, CALL.sections)).toEqual([
      { kind: 'duration', before: 12, after: 10 },
      { kind: 'answer', section: first?.section, question: first?.question, before: 'As before', after: 'Clearer' },
      { kind: 'budget', before: [line], after: [budget[1]] },
      { kind: 'document', reference: 'R-D01', label: 'statutes', change: 'removed' },
      { kind: 'document', reference: 'R-D01', label: 'statutes', change: 'added' },
    ]);
  });

  it('says nothing of an answer the reader may not read', () => {
    const answers = questions.map((each) => ({ ...each, value: 'Secret' }));
    expect(compareVersions(earlier, { ...earlier, answers }, [])).toEqual([]);
  });
});
