import { describe, expect, it } from 'vitest';
import { agreementVerdicts, reachOf, readsOf } from '#app/agreements/agreement-policy.ts';
import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';

const AT = new Date('2026-11-02T09:00:00Z');

function person(...held: readonly { role: Role; programmeId?: string; organisationId?: string }[]): Person {
  const memberships = held.map(({ role, programmeId = null, organisationId = null }) => ({
    role,
    programmeId,
    organisationId,
    consortiumMemberId: null,
  }));
  return { kind: 'person', accountId: 'account', alias: 'Alias', sessionHash: '-', memberships };
}

function verdicts(who: Person, state: AgreementState) {
  const clear = { result: 'clear', validUntil: AT } as const;
  const facts = { state, awardLive: true, involved: [], checks: { exclusion: clear, sanctions: clear } };
  const may = agreementVerdicts(who, { organisationId: 'own' }, facts, AT);
  return Object.entries(may).flatMap(([move, verdict]) => (verdict.allowed ? [move] : []));
}

describe('AZ-2 who reaches an agreement', () => {
  it('a grantee reaches its own organisation, staff their programme, staff of none all of them', () => {
    expect(reachOf(person({ role: 'applicant-viewer', organisationId: 'own' }))).toMatchObject({
      organisations: ['own'],
      programmes: [],
    });
    expect(reachOf(person({ role: 'grants-officer', programmeId: 'p' })).programmes).toEqual(['p']);
    expect(reachOf(person({ role: 'overall-lead' })).programmes).toBe('all');
  });

  it('a role that reads no agreements adds nothing', () => {
    const outside = { organisations: [], programmes: [] };
    expect(reachOf(person({ role: 'reviewer', programmeId: 'p' }))).toMatchObject(outside);
    expect(reachOf(person({ role: 'administrator' }))).toMatchObject(outside);
    expect(reachOf(person({ role: 'auditor', programmeId: 'p' }))).toMatchObject(outside);
  });

  it('links lead only where the reader may go', () => {
    expect(readsOf(person({ role: 'finance-officer', programmeId: 'p' }))).toEqual({
      application: false,
      payment: true,
      publication: false,
    });
    expect(readsOf(person({ role: 'call-manager', programmeId: 'p' }))).toEqual({
      application: true,
      payment: false,
      publication: true,
    });
    expect(readsOf(person({ role: 'applicant-viewer', organisationId: 'own' }))).toEqual({
      application: true,
      payment: false,
      publication: false,
    });
    expect(readsOf(person({ role: 'applicant-owner', organisationId: 'own' })).publication).toBe(true);
  });
});

describe('AZ-1 what a reader may do with it', () => {
  const officer = person({ role: 'grants-officer', programmeId: 'p' });
  const manager = person({ role: 'call-manager', programmeId: 'p' });
  const owner = person({ role: 'applicant-owner', organisationId: 'own' });

  it('the officer drafts and sends, the owner signs, the manager countersigns, each in its state', () => {
    expect(verdicts(officer, 'drafted')).toEqual(['revise', 'send']);
    expect(verdicts(officer, 'sent')).toEqual([]);
    expect(verdicts(owner, 'sent')).toEqual(['sign']);
    expect(verdicts(owner, 'signed_by_grantee')).toEqual([]);
    expect(verdicts(manager, 'signed_by_grantee')).toEqual(['countersign']);
    expect(verdicts(officer, 'active')).toEqual(['suspend', 'requestPayment']);
  });

  it('nobody signs for an organisation that is not theirs, and no other role of it signs', () => {
    expect(verdicts(person({ role: 'applicant-owner', organisationId: 'other' }), 'sent')).toEqual([]);
    for (const role of ['applicant-editor', 'applicant-finance', 'applicant-viewer'] as const) {
      expect(verdicts(person({ role, organisationId: 'own' }), 'sent')).toEqual([]);
    }
  });
});
