import { describe, expect, it } from 'vitest';
import { decideInvitation, decideMemberChange, MOST_INVITATIONS } from '#app/organisations/team/team.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('inviting to a team', () => {
  const facts = { waiting: 0, waitingForAddress: false, member: false };

  it.each([
    ['somebody new', {}, 'ok'],
    ['one too many', { waiting: MOST_INVITATIONS }, 'too-many-invitations'],
    ['the last that fits', { waiting: MOST_INVITATIONS - 1 }, 'ok'],
    ['an address that was asked already', { waitingForAddress: true }, 'invited-already'],
    ['one of the team', { member: true, waitingForAddress: true }, 'member-already'],
  ])('%s', (_name, given, wanted) => expect(codeOf(decideInvitation({ ...facts, ...given }))).toBe(wanted));
});

describe('leaving and other roles', () => {
  it.each([
    ['an editor goes', 'applicant-editor', null, 0, 'ok'],
    ['the last owner goes', 'applicant-owner', null, 0, 'last-owner'],
    ['one of two owners goes', 'applicant-owner', null, 1, 'ok'],
    ['the last owner becomes an editor', 'applicant-owner', 'applicant-editor', 0, 'last-owner'],
    ['an editor becomes an owner', 'applicant-editor', 'applicant-owner', 0, 'ok'],
    ['the same role again', 'applicant-viewer', 'applicant-viewer', 1, 'role-already-held'],
  ] as const)('%s', (_name, from, to, otherOwners, wanted) =>
    expect(codeOf(decideMemberChange({ from, to, otherOwners }))).toBe(wanted),
  );
});
