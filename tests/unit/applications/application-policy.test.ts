import { describe, expect, it } from 'vitest';
import { applicationLifecycle, publicState } from '#app/applications/application-lifecycle.ts';
import { mayEdit, maySubmit, mayWithdraw } from '#app/applications/application-policy.ts';
import { mayDownload, type DocumentOwner } from '#app/applications/document-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';
import { programmesWhere, staffMay } from '#app/people/access.ts';

function actor(role: Role, where: { organisationId?: string; programmeId?: string } = {}): Person {
  const membership = { role, programmeId: null, consortiumMemberId: null, organisationId: null, ...where };
  return { kind: 'person', accountId: 'a', alias: 'A', sessionHash: 's', memberships: [membership] };
}

const mine = { organisationId: 'o' };
const draft = { state: 'draft', organisationId: 'o' } as const;
const reason = (verdict: { allowed: boolean; reason?: string }) => (verdict.allowed ? 'yes' : verdict.reason);

describe('who may write in an application', () => {
  it.each([
    ['applicant-owner', 'yes', 'yes'],
    ['applicant-editor', 'yes', 'role-may-not'],
    ['applicant-finance', 'yes', 'role-may-not'],
    ['applicant-viewer', 'role-may-not', 'role-may-not'],
    ['grants-officer', 'role-may-not', 'role-may-not'],
  ] as const)('%s: edit %s, submit and withdraw %s', (role, edit, submit) => {
    expect(reason(mayEdit(actor(role, mine), draft))).toBe(edit);
    expect(reason(maySubmit(actor(role, mine), draft))).toBe(submit);
    expect(reason(mayWithdraw(actor(role, mine), draft))).toBe(submit);
  });

  it('not of another organisation, and not once the office has it', () => {
    expect(reason(mayEdit(actor('applicant-owner', { organisationId: 'x' }), draft))).toBe('role-may-not');
    expect(reason(mayEdit(actor('applicant-owner', mine), { ...draft, state: 'submitted' }))).toBe('move-not-allowed');
    expect(reason(mayEdit(actor('applicant-owner', mine), { ...draft, state: 'returned' }))).toBe('yes');
  });

  it('nobody withdraws what is decided', () => {
    for (const state of ['awarded', 'rejected', 'declined', 'ineligible', 'withdrawn'] as const) {
      expect(reason(mayWithdraw(actor('applicant-owner', mine), { ...draft, state }))).toBe('move-not-allowed');
    }
  });
});

describe('what the staff reads', () => {
  it('its own programmes; a membership without a programme counts for all', () => {
    expect(programmesWhere(actor('grants-officer', { programmeId: 'p' }), 'applications.read')).toEqual(['p']);
    expect(programmesWhere(actor('grants-officer'), 'applications.read')).toBe('all');
    expect(programmesWhere(actor('finance-officer'), 'applications.read')).toEqual([]);
    expect(staffMay(actor('grants-officer', { programmeId: 'p' }), 'applications.read', 'q')).toBe(false);
  });
});

describe('who downloads a document', () => {
  const owner: DocumentOwner = { kind: 'application', organisationId: 'o', programmeId: 'p', received: true };
  const may = (who: Person, given: Partial<DocumentOwner> = {}) => mayDownload(who, { ...owner, ...given }).allowed;

  it('the organisation itself, always; others only after it was received', () => {
    expect(may(actor('applicant-viewer', mine), { received: false })).toBe(true);
    expect(may(actor('applicant-owner', { organisationId: 'x' }))).toBe(false);
    expect(may(actor('grants-officer', { programmeId: 'p' }))).toBe(true);
    expect(may(actor('grants-officer', { programmeId: 'p' }), { received: false })).toBe(false);
    expect(may(actor('grants-officer', { programmeId: 'q' }))).toBe(false);
  });

  it('I37: never a reviewer, who judges an alias', () => {
    expect(may(actor('reviewer', { programmeId: 'p' }))).toBe(false);
  });
});

describe('the life of an application', () => {
  it('I14: an award comes from a recommendation or from the reserve list; a complaint upheld leads to the reserve, back to eligible, onto the shortlist, or to a second reading', () => {
    expect(applicationLifecycle.moves.award.from).toEqual(['recommended', 'reserve']);
    const revived = Object.entries(applicationLifecycle.moves).filter(([, move]) =>
      (move.from as readonly string[]).some((state) =>
        ['rejected', 'declined', 'withdrawn', 'ineligible'].includes(state),
      ),
    );
    expect(revived).toEqual([
      ['reinstate', { from: ['ineligible'], to: 'eligible' }],
      ['reopen', { from: ['rejected'], to: 'reserve' }],
      ['reread', { from: ['eligible', 'rejected', 'reserve'], to: 'in_review' }],
      ['readmit', { from: ['rejected'], to: 'shortlisted' }],
    ]);
  });

  it('a recommendation is not told before the letters are out; everything else is', () => {
    const told = applicationLifecycle.states.map(publicState);
    expect(told).not.toContain('recommended');
    expect(publicState('recommended')).toBe('in_review');
    expect(applicationLifecycle.states.filter((state) => publicState(state) !== state)).toEqual(['recommended']);
  });
});
