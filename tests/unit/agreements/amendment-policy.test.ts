import { describe, expect, it } from 'vitest';
import {
  amendmentVerdicts,
  decideApproval,
  decideCheck,
  decideSignature,
  type AmendmentFacts,
} from '#app/agreements/amendments/amendment-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';

const facts: AmendmentFacts = {
  state: 'submitted',
  form: 'addendum',
  side: 'grantee',
  programmeId: 'programme',
  organisationId: 'organisation',
  agreementState: 'active',
  requestedBy: 'asker',
  submittedBy: 'owner',
  checkedBy: null,
  approvedBy: [],
  signedBy: [],
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('two people', () => {
  it('who wrote or sent a request does not check it', () => {
    expect(codeOf(decideCheck(facts, 'officer'))).toBe('ok');
    expect(codeOf(decideCheck(facts, 'asker'))).toBe('amendment-own-request');
    expect(codeOf(decideCheck(facts, 'owner'))).toBe('amendment-own-request');
  });

  it('two others approve, neither who asked nor who checked, and nobody twice', () => {
    const checked: AmendmentFacts = { ...facts, state: 'checked', checkedBy: 'officer' };
    expect(decideApproval(checked, 'lead')).toMatchObject({ value: { state: 'approved_once', step: 1 } });
    expect(codeOf(decideApproval(checked, 'asker'))).toBe('amendment-own-request');
    expect(codeOf(decideApproval(checked, 'officer'))).toBe('amendment-checked-by-you');
    const once: AmendmentFacts = { ...checked, state: 'approved_once', approvedBy: ['lead'] };
    expect(codeOf(decideApproval(once, 'lead'))).toBe('amendment-approved-before');
    expect(decideApproval(once, 'manager')).toMatchObject({ value: { state: 'approved', step: 2 } });
    expect(decideApproval({ ...once, form: 'notice' }, 'manager')).toMatchObject({ value: { state: 'in_force' } });
  });

  it('nothing is approved or signed for an agreement that is not in force', () => {
    expect(codeOf(decideApproval({ ...facts, state: 'checked', agreementState: 'closed' }, 'lead'))).toBe(
      'agreement-not-in-force',
    );
    const approved: AmendmentFacts = { ...facts, state: 'approved', agreementState: 'terminated' };
    expect(codeOf(decideSignature(approved, 'grantee', 'owner'))).toBe('agreement-not-in-force');
  });

  it('the lead’s signature is not by who asked, checked or signed for the grantee', () => {
    const signed: AmendmentFacts = { ...facts, state: 'signed_by_grantee', checkedBy: 'officer', signedBy: ['owner'] };
    for (const person of ['asker', 'owner', 'officer']) {
      expect(codeOf(decideSignature(signed, 'lead', person))).toBe('amendment-signed-by-you');
    }
    expect(codeOf(decideSignature(signed, 'lead', 'lead'))).toBe('ok');
  });
});

describe('sides', () => {
  const somebody = (role: Role, place: { organisationId?: string; programmeId?: string }): Person => ({
    kind: 'person',
    accountId: 'somebody',
    alias: 'Somebody',
    sessionHash: '',
    memberships: [{ role, programmeId: null, consortiumMemberId: null, organisationId: null, ...place }],
  });

  it('AZ-2: a request of the grantee is written and withdrawn by its own people, checked by the staff of the programme', () => {
    const draft: AmendmentFacts = { ...facts, state: 'drafted' };
    const owner = somebody('applicant-owner', { organisationId: 'organisation' });
    expect(amendmentVerdicts(owner, draft)).toMatchObject({ submit: { allowed: true }, check: { allowed: false } });
    const stranger = somebody('applicant-owner', { organisationId: 'elsewhere' });
    expect(amendmentVerdicts(stranger, draft).submit).toMatchObject({ reason: 'role-may-not' });
    const officer = somebody('grants-officer', { programmeId: 'programme' });
    expect(amendmentVerdicts(officer, draft).submit).toMatchObject({ reason: 'role-may-not' });
    expect(amendmentVerdicts(officer, facts).check).toEqual({ allowed: true });
    const abroad = somebody('grants-officer', { programmeId: 'another' });
    expect(amendmentVerdicts(abroad, facts).check).toMatchObject({ reason: 'role-may-not' });
  });
});
