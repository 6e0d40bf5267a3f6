import { describe, expect, it } from 'vitest';
import { mayApprove } from '#app/awards/award-approval.ts';
import { awardLifecycle, type AwardState } from '#app/awards/award-lifecycle.ts';
import { decideCommittee, votersOf } from '#app/awards/committee.ts';

const decision = (state: AwardState = 'recommended') => ({ state, preparedBy: 'officer' });
const someone = { accountId: 'manager', recused: false };

describe('two approvals', () => {
  it('I9: never by a person a declared conflict keeps out', () => {
    expect(mayApprove(decision(), [], { ...someone, recused: true })).toEqual({
      allowed: false,
      reason: 'person-recused',
    });
  });

  it('never by who prepared the list, nor twice by the same person', () => {
    expect(mayApprove(decision(), [], { accountId: 'officer', recused: false })).toMatchObject({
      reason: 'preparer-may-not-approve',
    });
    expect(mayApprove(decision(), ['manager'], someone)).toMatchObject({ reason: 'approved-before' });
    expect(mayApprove(decision(), ['lead'], someone)).toEqual({ allowed: true });
  });

  it.each(awardLifecycle.states.filter((state) => state !== 'recommended'))('not of a list that is %s', (state) => {
    expect(mayApprove(decision(state), [], someone)).toMatchObject({ reason: 'move-not-allowed' });
  });
});

describe('I13 the committee', () => {
  const about = { metOn: '2026-11-01', minutes: 'By rank.', voters: 'North, CRD\nEast, FIDH\nSouth, IW' };
  const codeOf = (change: Partial<{ metOn: string | null; minutes: string; voters: string }>) => {
    const decided = decideCommittee({ ...about, ...change });
    return decided.ok ? 'ok' : `${decided.refusal.code} ${decided.refusal.field ?? ''}`;
  };

  it('I13: three voters, one of them from elsewhere, a date and minutes', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ metOn: null })).toBe('minutes-missing metOn');
    expect(codeOf({ minutes: '\n' })).toBe('minutes-missing minutes');
    expect(codeOf({ voters: 'North, CRD\nEast, FIDH' })).toBe('quorum-missing voters');
    expect(codeOf({ voters: 'North, CRD\nEast, CRD\nSouth, crd' })).toBe('committee-one-sided voters');
    expect(codeOf({ voters: 'North, CRD\nEast, CRD\nSouth, FIDH' })).toBe('ok');
  });

  it('I13: counts a voter once, and none without an organisation', () => {
    expect(codeOf({ voters: 'North, CRD\nnorth, FIDH\nEast, IW' })).toBe('quorum-missing voters');
    expect(codeOf({ voters: 'North, CRD\nEast\nSouth, IW' })).toBe('quorum-missing voters');
  });

  it('reads the commas of Arabic, spaces and empty lines', () => {
    expect(votersOf(' شمال، المنظمة \n\nEast\nSouth, A, B\r')).toEqual([
      { alias: 'شمال', organisation: 'المنظمة' },
      { alias: 'South', organisation: 'A, B' },
    ]);
  });
});
