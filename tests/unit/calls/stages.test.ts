import { describe, expect, it } from 'vitest';
import { publicationChecklist } from '#app/calls/publication-checklist.ts';
import { decideStages, maySplit, type StageFacts } from '#app/calls/stages.ts';
import { FACTS } from './call-facts.ts';

const MONEY = FACTS.amounts;
const NOTE: StageFacts = { ...MONEY, ...FACTS.dates, state: 'draft' };
const FULL: StageFacts = { ...NOTE, state: 'approved', deadlineAt: new Date('2027-02-15T16:00:00Z') };
const reasonOf = (verdict: { allowed: boolean; reason?: string }) => (verdict.allowed ? 'yes' : verdict.reason);
const note = (about: Partial<StageFacts>, other: StageFacts | null = FULL) =>
  reasonOf(decideStages({ ...NOTE, ...about, stage: 'note' }, other));
const full = (about: Partial<StageFacts>, other: StageFacts | null = NOTE) =>
  reasonOf(decideStages({ ...FULL, state: 'draft', ...about, stage: 'full' }, other));

describe('I6 calls of two stages', () => {
  it('I6: concept notes are asked for once the second stage is public', () => {
    expect(note({})).toBe('yes');
    expect(note({}, null)).toBe('second-stage-not-approved');
    expect(note({}, { ...FULL, state: 'draft' })).toBe('second-stage-not-approved');
    expect(note({}, { ...FULL, state: 'cancelled' })).toBe('second-stage-not-approved');
    expect(full({})).toBe('yes');
  });

  it('I6: the second stage ends after the last moment of the first', () => {
    const last = new Date('2026-12-15T16:30:00Z');
    expect(full({ deadlineAt: last })).toBe('stage-dates');
    expect(full({ deadlineAt: new Date(last.getTime() + 1) })).toBe('yes');
    expect(note({ deadlineAt: FULL.deadlineAt })).toBe('stage-dates');
  });

  it('I2: both drafts name the same money; later each is corrected by its own corrigendum', () => {
    const envelopeMinor = MONEY.envelopeMinor + 1n;
    expect(note({ envelopeMinor })).toBe('stage-amounts');
    expect(full({ envelopeMinor })).toBe('stage-amounts');
    expect(note({ maximumMinor: MONEY.maximumMinor - 1n })).toBe('stage-amounts');
    expect(note({ minimumMinor: MONEY.minimumMinor + 1n })).toBe('stage-amounts');
    expect(note({ envelopeMinor, state: 'open' })).toBe('yes');
  });

  it('I6: a line of the publication list, of calls of two stages only', () => {
    const at = new Date('2026-11-01T00:00:00Z');
    const codes = (facts: typeof FACTS) => publicationChecklist(facts, at).map(({ code }) => code);
    expect(codes(FACTS)).not.toContain('stages');
    expect(codes({ ...FACTS, stages: decideStages({ ...NOTE, stage: 'note' }, FULL) })).toContain('stages');
  });

  it('only a draft of one stage is split', () => {
    expect(maySplit({ state: 'draft', stage: 'single', intake: 'deadline' })).toBe(true);
    expect(maySplit({ state: 'approved', stage: 'single', intake: 'deadline' })).toBe(false);
    expect(maySplit({ state: 'draft', stage: 'note', intake: 'deadline' })).toBe(false);
    expect(maySplit({ state: 'draft', stage: 'full', intake: 'deadline' })).toBe(false);
  });
});
