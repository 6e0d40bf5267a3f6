import { describe, expect, it } from 'vitest';
import { correctionRequestOf, requestOf, shortHistory, type CallHappening } from '#app/calls/call-history.ts';
import { mayApprove, mayReadDrafts } from '#app/calls/call-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';
import { programmesWhere } from '#app/people/access.ts';

function somebody(role: Role, programmeId: string | null = 'p1'): Person {
  const membership = { role, programmeId, consortiumMemberId: null, organisationId: null };
  return { kind: 'person', accountId: `${role}-1`, alias: role, sessionHash: '-', memberships: [membership] };
}

describe('who approves a call', () => {
  it('I6: a call manager or the overall lead who wrote nothing in it', () => {
    expect(mayApprove(somebody('call-manager'), { drafters: ['other'] }).allowed).toBe(true);
    expect(mayApprove(somebody('overall-lead'), { drafters: ['other'] }).allowed).toBe(true);
  });

  it('I41: never who drafted or changed it, whatever the role', () => {
    const manager = somebody('call-manager');
    expect(mayApprove(manager, { drafters: ['other', manager.accountId] })).toEqual({
      allowed: false,
      reason: 'approver-drafted',
    });
  });

  it('nobody else, and not the portal itself', () => {
    for (const role of ['grants-officer', 'reviewer', 'administrator', 'applicant-owner'] as const) {
      expect(mayApprove(somebody(role), { drafters: [] })).toEqual({ allowed: false, reason: 'role-may-not' });
    }
    expect(mayApprove({ kind: 'system', name: 'schedule' }, { drafters: [] }).allowed).toBe(false);
  });
});

describe('who reads calls at the desk', () => {
  it('AZ-2: in the programmes of their membership, everywhere without one', () => {
    expect(programmesWhere(somebody('grants-officer'), 'calls.read')).toEqual(['p1']);
    expect(programmesWhere(somebody('grants-officer', null), 'calls.read')).toBe('all');
    expect(programmesWhere(somebody('applicant-owner'), 'calls.read')).toEqual([]);
  });

  it('drafts are for those who write or approve them', () => {
    expect(mayReadDrafts(somebody('overall-lead'))).toBe(true);
    expect(mayReadDrafts(somebody('reviewer'))).toBe(false);
  });
});

describe('the request for approval', () => {
  const happening = (kind: CallHappening['kind'], version: number | null, by = 'A'): CallHappening => ({
    id: `${kind}-${version}`,
    at: new Date('2026-11-02T09:00:00Z'),
    kind,
    by,
    version,
    reason: kind === 'sent-back' ? 'Too short' : null,
    corrigendumId: kind.startsWith('correction') ? 'k1' : null,
  });

  it('waits for the version it was made for, and no longer', () => {
    const history = [happening('drafted', null), happening('ready', 3)];
    expect(requestOf(history, 3)).toMatchObject({ state: 'waiting', by: 'A' });
    expect(requestOf(history, 4)).toEqual({ state: 'none' });
  });

  it('comes back with its reason, and can be made again', () => {
    const history = [happening('ready', 3), happening('sent-back', 3, 'B')];
    expect(requestOf(history, 3)).toMatchObject({ state: 'sent-back', by: 'B', reason: 'Too short' });
    expect(requestOf([...history, happening('ready', 3)], 3)).toMatchObject({ state: 'waiting' });
  });

  it('of a corrigendum is its own: neither that of the call before nor that of another corrigendum counts', () => {
    const history = [happening('ready', 3), happening('correction-ready', 3)];
    expect(correctionRequestOf(history, { id: 'k1', version: 3 })).toMatchObject({ state: 'waiting' });
    expect(correctionRequestOf(history, { id: 'k2', version: 3 })).toEqual({ state: 'none' });
    expect(requestOf(history.slice(1), 3)).toEqual({ state: 'none' });
  });

  it('many savings by one person are told as one', () => {
    const history = [happening('revised', 2), happening('revised', 3), happening('revised', 4, 'B')];
    expect(shortHistory(history).map(({ version }) => version)).toEqual([3, 4]);
  });
});
