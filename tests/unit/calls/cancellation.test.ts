import { describe, expect, it } from 'vitest';
import { mayCancel, type CancellationFacts } from '#app/calls/cancellation/cancellation.ts';
import type { CallState } from '#app/calls/call-lifecycle.ts';
import type { Person } from '#app/kernel/actor.ts';

const FACTS: CancellationFacts = {
  state: 'open',
  intake: 'deadline',
  stage: 'single',
  otherState: null,
  drafters: ['writer'],
};
function somebody(accountId: string, role: 'call-manager' | 'grants-officer'): Person {
  const membership = { role, programmeId: 'p1', consortiumMemberId: null, organisationId: null };
  return { kind: 'person', accountId, alias: role, sessionHash: '-', memberships: [membership] };
}

const verdict = (
  account: string,
  change: Partial<CancellationFacts> = {},
  role: 'call-manager' | 'grants-officer' = 'call-manager',
) => {
  const answer = mayCancel(somebody(account, role), { ...FACTS, ...change });
  return answer.allowed ? 'allowed' : answer.reason;
};

describe('cancelling a call', () => {
  it('I41: a published one is cancelled by somebody who wrote nothing in it, a draft by whoever drafts', () => {
    expect(verdict('other')).toBe('allowed');
    expect(verdict('writer')).toBe('cancelled-by-another');
    expect(verdict('writer', { state: 'draft' })).toBe('allowed');
    expect(verdict('officer', {}, 'grants-officer')).toBe('role-may-not');
    expect(verdict('officer', { state: 'draft' }, 'grants-officer')).toBe('role-may-not');
  });

  it.each(['closed', 'in_review', 'decided', 'archived', 'cancelled'] satisfies CallState[])(
    'is too late when %s',
    (state) => {
      expect(verdict('other', { state })).toBe('move-not-allowed');
    },
  );

  it('rounds are closed instead, once there may be any', () => {
    expect(verdict('other', { intake: 'rolling' })).toBe('rolling-not-cancelled');
    expect(verdict('other', { intake: 'round' })).toBe('rolling-not-cancelled');
    expect(verdict('writer', { intake: 'rolling', state: 'draft' })).toBe('allowed');
  });

  it('no note is left without the proposals it leads to', () => {
    expect(verdict('other', { stage: 'full', otherState: 'open' })).toBe('first-stage-first');
    expect(verdict('other', { stage: 'full', otherState: 'cancelled' })).toBe('allowed');
    expect(verdict('other', { stage: 'note', otherState: 'approved' })).toBe('allowed');
  });
});
