import { describe, expect, it } from 'vitest';
import { mayRead, mayWrite, sideOf } from '#app/applications/conversation/message.ts';
import type { ApplicationState } from '#app/applications/application-lifecycle.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';

const who = (role: Role, organisationId: string | null = 'own'): Person => {
  const staff = !role.startsWith('applicant-');
  const where = { organisationId: staff ? null : organisationId, programmeId: staff ? 'programme' : null };
  return {
    kind: 'person',
    accountId: role,
    alias: role,
    sessionHash: '',
    memberships: [{ role, consortiumMemberId: null, ...where }],
  };
};
const application = (state: ApplicationState) => ({
  state,
  submittedAt: state === 'draft' ? null : new Date('2026-11-02T09:00:00Z'),
  organisationId: 'own',
  programmeId: 'programme',
});

describe('the conversation about an application', () => {
  it.each([
    ['its owner', who('applicant-owner'), 'submitted', 'organisation'],
    ['its viewer', who('applicant-viewer'), 'draft', 'organisation'],
    ['a stranger', who('applicant-owner', 'other'), 'submitted', null],
    ['the office', who('grants-officer'), 'submitted', 'office'],
    ['the office, before it was received', who('grants-officer'), 'draft', null],
    ['a reviewer', who('reviewer'), 'in_review', null],
    ['I39: an auditor', who('auditor'), 'submitted', null],
  ] as const)('%s', (_name, actor, state, side) => expect(sideOf(actor, application(state))).toBe(side));

  it.each([
    ['an editor after the submission', who('applicant-editor'), 'submitted', true],
    ['an editor before it', who('applicant-editor'), 'draft', false],
    ['a viewer', who('applicant-viewer'), 'submitted', false],
    ['the grants officer', who('grants-officer'), 'in_review', true],
    ['a call manager, who reads only', who('call-manager'), 'in_review', false],
    ['anybody after a withdrawal', who('applicant-owner'), 'withdrawn', false],
  ] as const)('may be written in: %s', (_name, actor, state, allowed) =>
    expect(mayWrite(actor, application(state)).allowed).toBe(allowed),
  );

  it('what is for the owners is read by owners and the office', () => {
    expect(mayRead(who('applicant-editor'), 'organisation', 'owners')).toBe(false);
    expect(mayRead(who('applicant-editor'), 'organisation', 'team')).toBe(true);
    expect(mayRead(who('applicant-owner'), 'organisation', 'owners')).toBe(true);
    expect(mayRead(who('grants-officer'), 'office', 'owners')).toBe(true);
  });
});
