import { describe, expect, it } from 'vitest';
import type { AssignmentState } from '#app/reviews/assignment-lifecycle.ts';
import { inForce, mayAgree, mayPropose, type FileReader, type MeetingFacts } from '#app/reviews/consensus.ts';
import { settle } from '#app/reviews/divergence.ts';

const MORNING = new Date('2026-11-02T09:00:00Z');
const NOON = new Date('2026-11-02T12:00:00Z');
const EVENING = new Date('2026-11-02T18:00:00Z');

const reader = (name: string, lockedAt: Date | null = MORNING, state: AssignmentState = 'submitted'): FileReader => ({
  assignmentId: name,
  accountId: `person-${name}`,
  state: lockedAt ? state : 'in_progress',
  lockedAt,
  barred: false,
});
const facts = (about: Partial<MeetingFacts> = {}): MeetingFacts => ({
  readers: [reader('a'), reader('b')],
  settlement: { kind: 'settled', scoreHundredths: 3000, used: ['a', 'b'] },
  proposal: null,
  fixed: false,
  ...about,
});
const proposal = (...agreedBy: string[]) => ({ id: 'p', proposedAt: NOON, agreedBy });
const CHAIR = { accountId: 'chair' };

describe('I10 a meeting of the readers', () => {
  it('I10: needs every sheet locked, a third reader where two diverge, and a chair who reads none', () => {
    const may = (about: Partial<MeetingFacts>, chair = CHAIR) => mayPropose(chair, facts(about));
    expect(may({})).toEqual({ allowed: true });
    expect(may({}, { accountId: 'person-a' })).toMatchObject({ reason: 'chair-reads-file' });
    expect(may({ readers: [reader('a'), reader('b', null)] })).toMatchObject({ reason: 'readers-open' });
    expect(may({ settlement: { kind: 'readers-missing', missing: 1 } })).toMatchObject({ reason: 'scores-missing' });
    expect(may({ settlement: { kind: 'third-reader-missing' } })).toMatchObject({ reason: 'third-reader-missing' });
    expect(may({ fixed: true })).toMatchObject({ reason: 'ranking-fixed' });
    expect(may({ proposal: proposal('a', 'b') })).toMatchObject({ reason: 'consensus-agreed' });
    expect(may({ proposal: proposal('a') })).toEqual({ allowed: true });
  });

  it('I10: a recused reader neither blocks the meeting nor chairs it', () => {
    const recused: FileReader = {
      assignmentId: 'r',
      accountId: 'person-r',
      state: 'recused',
      lockedAt: null,
      barred: true,
    };
    const readers = [reader('a'), reader('b'), recused];
    expect(mayPropose(CHAIR, facts({ readers }))).toEqual({ allowed: true });
    expect(mayPropose({ accountId: 'person-r' }, facts({ readers }))).toMatchObject({ reason: 'chair-reads-file' });
    expect(inForce({ readers, proposal: proposal('a', 'b') })).toBe(true);
  });

  it('I9, I10: whom a tie bars since is not waited for, and what they had agreed stands', () => {
    const barred = (each: FileReader) => ({ ...each, barred: true });
    const open = [reader('a'), reader('b'), barred(reader('c', null))];
    expect(mayPropose(CHAIR, facts({ readers: open }))).toEqual({ allowed: true });
    const locked = [reader('a'), reader('b'), barred(reader('c'))];
    expect(inForce({ readers: locked, proposal: proposal('a', 'b') })).toBe(true);
    const late = [reader('a'), barred(reader('b'))];
    expect(inForce({ readers: late, proposal: proposal('a', 'b') })).toBe(true);
    expect(inForce({ readers: late, proposal: proposal('a') })).toBe(false);
  });

  it('I10: counts only when every reader with a locked sheet agreed', () => {
    const readers = [reader('a'), reader('b'), reader('c')];
    expect(inForce({ readers, proposal: proposal('a', 'b') })).toBe(false);
    expect(inForce({ readers, proposal: proposal('a', 'b', 'c') })).toBe(true);
    expect(inForce({ readers: [reader('a')], proposal: proposal('a') })).toBe(false);
    expect(inForce({ readers, proposal: null })).toBe(false);
  });

  it('I11: a sheet locked anew after the proposal, or one that is open, takes its force', () => {
    const changed = [reader('a'), reader('b', EVENING)];
    expect(inForce({ readers: changed, proposal: proposal('a', 'b') })).toBe(false);
    expect(mayAgree('a', facts({ readers: changed, proposal: proposal() }))).toMatchObject({
      reason: 'consensus-outdated',
    });
    const open = [reader('a'), reader('b'), reader('c', null)];
    expect(inForce({ readers: open, proposal: proposal('a', 'b') })).toBe(false);
  });

  it('I10: a reader agrees once, with their own sheet locked, to what there is', () => {
    expect(mayAgree('a', facts())).toMatchObject({ reason: 'consensus-outdated' });
    expect(mayAgree('a', facts({ proposal: proposal() }))).toEqual({ allowed: true });
    expect(mayAgree('a', facts({ proposal: proposal('a') }))).toMatchObject({ reason: 'consensus-already-agreed' });
    expect(mayAgree('x', facts({ proposal: proposal() }))).toMatchObject({ reason: 'sheet-open' });
    expect(mayAgree('a', facts({ proposal: proposal(), fixed: true }))).toMatchObject({ reason: 'ranking-fixed' });
  });
});

describe('I11 a sheet changed after its author saw the other one', () => {
  const locked = (reviewId: string, totalHundredths: number, firstHundredths?: number) => ({
    reviewId,
    totalHundredths,
    ...(firstHundredths === undefined ? {} : { firstHundredths }),
  });

  it('I10, I11: does not undo the call for a third reader', () => {
    expect(settle([locked('a', 9_000), locked('b', 8_500, 5_000)])).toEqual({ kind: 'third-reader-missing' });
    const three = [locked('a', 9_000), locked('b', 8_500, 5_000), locked('c', 6_000)];
    expect(settle(three)).toMatchObject({ scoreHundredths: 8_750, used: ['a', 'b'] });
  });

  it('I10, I11: nor does it make one where the first totals agreed', () => {
    expect(settle([locked('a', 9_000), locked('b', 5_000, 8_000)])).toMatchObject({ scoreHundredths: 7_000 });
  });

  it('I10: a call may say how far is too far', () => {
    const two = [locked('a', 10_000), locked('b', 7_500)];
    expect(settle(two, 25)).toMatchObject({ kind: 'settled' });
    expect(settle(two, 24)).toEqual({ kind: 'third-reader-missing' });
  });
});
