import { describe, expect, it } from 'vitest';
import { mayApprove } from '#app/awards/award-approval.ts';
import { awardLifecycle, type AwardState } from '#app/awards/award-lifecycle.ts';
import { decideCommittee, type Member } from '#app/awards/committee.ts';

const decision = (state: AwardState = 'recommended') => ({ state, preparedBy: 'officer', signed: true });
const someone = { accountId: 'manager', recused: false };

describe('two approvals', () => {
  it('I13: not before who chaired the committee signed its minutes', () => {
    expect(mayApprove({ ...decision(), signed: false }, [], someone)).toMatchObject({ reason: 'minutes-unsigned' });
  });

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
  const member = (accountId: string, organisation: string, chair = false): Member => {
    return { accountId, alias: accountId, consortiumMemberId: organisation, organisation, chair };
  };
  const members = [member('north', 'CRD', true), member('east', 'FIDH'), member('south', 'IW')];
  const about = { metOn: '2026-11-01', minutes: 'By rank.', preparedBy: 'officer', members };
  const codeOf = (change: Partial<typeof about> | { metOn: null }) => {
    const decided = decideCommittee({ ...about, ...change });
    return decided.ok ? 'ok' : `${decided.refusal.code} ${decided.refusal.field ?? ''}`;
  };

  it('I13: three voters, one of them from elsewhere, a chair, a date and minutes', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ metOn: null })).toBe('minutes-missing metOn');
    expect(codeOf({ minutes: '\n' })).toBe('minutes-missing minutes');
    expect(codeOf({ members: members.slice(0, 2) })).toBe('quorum-missing voters[]');
    expect(codeOf({ members: members.map((each) => ({ ...each, consortiumMemberId: 'CRD' })) })).toBe(
      'committee-one-sided voters[]',
    );
    expect(codeOf({ members: members.map((each) => ({ ...each, chair: false })) })).toBe('chair-missing chair');
  });

  it('I13: counts a person once', () => {
    expect(codeOf({ members: [...members.slice(0, 2), member('north', 'IW')] })).toBe('quorum-missing voters[]');
  });

  it('who prepares the list has no vote', () => {
    expect(codeOf({ preparedBy: 'south' })).toBe('preparer-may-not-vote voters[]');
  });
});
