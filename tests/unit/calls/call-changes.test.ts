import { describe, expect, it } from 'vitest';
import { changesBetween, readFrozenCall } from '#app/calls/call-changes.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { frozenCall } from '#app/calls/frozen-call.ts';
import { CONTENT, FACTS } from './call-facts.ts';

const CALL = {
  ...FACTS.amounts,
  ...FACTS.dates,
  reference: 'T-1',
  currency: 'EUR',
  deadlineZone: 'Europe/Brussels',
  stage: 'single' as const,
  audience: 'public' as const,
  intake: 'deadline' as const,
  answerDays: null,
  content: CONTENT,
};
const frozen = (change: Partial<typeof CALL> = {}) => readFrozenCall(frozenCall({ ...CALL, ...change }));
const changes = (content: Partial<CallContent>, rest: Partial<typeof CALL> = {}) =>
  changesBetween(frozen(), frozen({ ...rest, content: { ...CONTENT, ...content } }));

describe('I6: what changed between two versions', () => {
  it('is nothing where nothing did', () => {
    expect(changes({})).toEqual([]);
  });

  it('names money and dates with what they were and are', () => {
    const deadlineAt = new Date('2026-12-20T16:00:00Z');
    expect(changes({}, { deadlineAt, envelopeMinor: 600_000_00n })).toEqual([
      { kind: 'moved', part: 'envelope', before: 'EUR 500000.00', after: 'EUR 600000.00' },
      { kind: 'moved', part: 'deadlineAt', before: '2026-12-15T16:00:00.000Z', after: '2026-12-20T16:00:00.000Z' },
    ]);
  });

  it('names texts and settings once, whatever the language', () => {
    expect(changes({ guidelines: { en: 'Other' }, countries: ['CO'], passTotal: 40 })).toEqual([
      { kind: 'changed', part: 'guidelines' },
      { kind: 'changed', part: 'countries' },
      { kind: 'changed', part: 'passTotal' },
    ]);
  });

  it('names items by their text: added, changed, removed; a section is not changed by its questions', () => {
    const [first, second] = CONTENT.sections;
    const [q1] = first?.questions ?? [];
    if (!first || !second || !q1) throw new Error('the sample has two sections');
    const questions = [
      { ...q1, maxWords: 300 },
      { code: 'q3', label: { en: 'New' }, kind: 'text' as const, required: true },
    ];
    expect(changes({ sections: [{ ...first, questions }, second], documents: [] })).toEqual([
      { kind: 'item-changed', part: 'question', code: 'q1', name: q1.label },
      { kind: 'item-added', part: 'question', code: 'q3', name: { en: 'New' } },
      { kind: 'item-removed', part: 'question', code: 'q2', name: { en: 'People', ar: 'People ع' } },
      { kind: 'item-removed', part: 'document', code: 'd1', name: { en: 'Statutes', ar: 'Statutes ع' } },
    ]);
  });

  it('compares versions of before the terms were frozen by their content alone', () => {
    expect(changesBetween(readFrozenCall(CONTENT), frozen())).toEqual([]);
  });
});
