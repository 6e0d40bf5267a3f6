import { describe, expect, it } from 'vitest';
import { decideEntry, entryShape, mayReadNote } from '#app/agreements/mentoring/mentoring.ts';

const frame = { state: 'active', startsOn: '2026-01-01', today: '2026-11-01' } as const;
const given = { heldOn: '2026-10-01', by: 'p' };
const codeOf = (result: ReturnType<typeof decideEntry>) => (result.ok ? 'ok' : result.refusal.code);

describe('the mentoring log', () => {
  it('I17: holds days of an agreement in force that have come', () => {
    expect(codeOf(decideEntry(given, frame, null))).toBe('ok');
    expect(codeOf(decideEntry({ ...given, heldOn: '2026-11-02' }, frame, null))).toBe('mentoring-in-future');
    expect(codeOf(decideEntry({ ...given, heldOn: '2025-12-31' }, frame, null))).toBe('mentoring-outside-period');
    expect(codeOf(decideEntry(given, { ...frame, state: 'suspended' }, null))).toBe('ok');
    expect(codeOf(decideEntry(given, { ...frame, state: 'closed' }, null))).toBe('mentoring-not-in-force');
    expect(codeOf(decideEntry(given, { ...frame, state: 'sent' }, null))).toBe('mentoring-not-in-force');
  });

  it('I40: an entry is corrected once, by who wrote it', () => {
    expect(codeOf(decideEntry(given, frame, { recordedBy: 'p', correctedBy: null }))).toBe('ok');
    expect(codeOf(decideEntry(given, frame, { recordedBy: 'q', correctedBy: null }))).toBe('mentoring-by-another');
    expect(codeOf(decideEntry(given, frame, { recordedBy: 'p', correctedBy: 'e' }))).toBe('mentoring-corrected-before');
  });

  it('I39: the note is for the named roles and its writer, never for the organisation', () => {
    const entry = { recordedBy: 'p' };
    expect(mayReadNote({ accountId: 'p', office: true, namedRole: false }, entry)).toBe(true);
    expect(mayReadNote({ accountId: 'q', office: true, namedRole: true }, entry)).toBe(true);
    expect(mayReadNote({ accountId: 'q', office: true, namedRole: false }, entry)).toBe(false);
    expect(mayReadNote({ accountId: 'p', office: false, namedRole: true }, entry)).toBe(false);
  });

  it('wants a kind, a day and what it was about', () => {
    const typed = { kind: 'visit', heldOn: '2026-10-01', topics: 'x', agreed: '', note: '' };
    expect(entryShape.parse(typed)).toMatchObject({ corrects: null });
    for (const bad of [{ kind: 'party' }, { heldOn: '1st' }, { topics: ' ' }, { corrects: '1' }]) {
      expect(entryShape.safeParse({ ...typed, ...bad }).success).toBe(false);
    }
  });
});
