import { describe, expect, it } from 'vitest';
import type { ApplicationContent } from '#app/applications/application-content.ts';
import { changesBetween } from '#app/applications/versions/compare-versions.ts';

const line = (description: string, amountMinor = '100') => ({
  heading: 'travel' as const,
  description,
  quantity: 1,
  unitMinor: amountMinor,
  amountMinor,
  measure: 'item' as const,
  payer: 'grant' as const,
});
const document = (id: string, sha = id) => ({
  id,
  label: 'statutes',
  reference: `R-${id}`,
  mediaType: 'application/pdf',
  bytes: 1,
  sha256: sha.padEnd(64, '0'),
});
const content = (given: Partial<ApplicationContent> = {}): ApplicationContent => ({
  reference: 'R-1',
  number: 1,
  callVersionId: 'v',
  submittedAt: '2026-11-02T09:00:00.000Z',
  language: 'en',
  activities: ['R1.1'],
  taxonomy: [],
  durationMonths: 12,
  lot: null,
  currency: 'EUR',
  local: null,
  answers: [{ section: 's', question: 'a', value: 'A' }],
  budget: [line('Bus')],
  totals: { directMinor: '100', indirectMinor: '0', requestedMinor: '100', contributedMinor: '0' },
  documents: [document('one')],
  declarations: [],
  ...given,
});
const answer = (question: string, value: string) => ({ section: 's', question, value });

describe('two submissions', () => {
  it('that say the same differ in nothing, whatever their number and moment', () => {
    expect(changesBetween(content(), content({ number: 2, submittedAt: '2026-11-09T09:00:00.000Z' }))).toEqual({
      answers: [],
      lines: { added: [], removed: [] },
      requested: null,
      documents: { added: [], removed: [] },
      durationMonths: null,
      lot: null,
      language: null,
      activities: { added: [], removed: [] },
    });
  });

  it('show every answer that is other, new or gone, with both texts', () => {
    const before = content({ answers: [answer('a', 'A'), answer('b', 'B'), answer('gone', 'G'), answer('empty', '')] });
    const after = content({ answers: [answer('b', 'B'), answer('a', 'A!'), answer('new', 'N')] });
    expect(changesBetween(before, after).answers).toEqual([
      { section: 's', question: 'a', before: 'A', after: 'A!' },
      { section: 's', question: 'new', before: '', after: 'N' },
      { section: 's', question: 'gone', before: 'G', after: '' },
    ]);
  });

  it('show lines and documents as bags: the same line twice is two, the same file under another id is one', () => {
    const before = content({ budget: [line('Bus'), line('Bus')], documents: [document('one'), document('two')] });
    const after = content({
      budget: [line('Bus'), line('Train')],
      documents: [document('other', 'one')],
      totals: { directMinor: '250', indirectMinor: '0', requestedMinor: '250', contributedMinor: '0' },
      durationMonths: 6,
      activities: ['R2.1'],
      lot: 'two',
      language: 'ar',
    });
    const changes = changesBetween(before, after);
    expect(changes.lines).toEqual({ added: [line('Train')], removed: [line('Bus')] });
    expect(changes.documents).toEqual({ added: [], removed: [document('two')] });
    expect(changes).toMatchObject({
      requested: { before: 100n, after: 250n },
      durationMonths: { before: 12, after: 6 },
      lot: { before: null, after: 'two' },
      language: { before: 'en', after: 'ar' },
      activities: { added: ['R2.1'], removed: ['R1.1'] },
    });
  });
});
