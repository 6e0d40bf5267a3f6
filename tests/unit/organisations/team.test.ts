import { describe, expect, it } from 'vitest';
import { fitsInvitation, invitationCode } from '#app/organisations/team/invitation-code.ts';
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

describe('the code of an invitation', () => {
  const pepper = Buffer.alloc(32, 7);
  const code = invitationCode(pepper, 'one');

  it('is twelve letters and digits, another one for each invitation and each portal', () => {
    expect(code).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect(invitationCode(pepper, 'two')).not.toBe(code);
    expect(invitationCode(Buffer.alloc(32, 8), 'one')).not.toBe(code);
  });

  it('is found again however it is typed, and nothing else is', () => {
    expect(fitsInvitation(pepper, 'one', ` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(true);
    expect(fitsInvitation(pepper, 'two', code)).toBe(false);
    expect(fitsInvitation(pepper, 'one', code.slice(0, -1))).toBe(false);
    expect(fitsInvitation(pepper, 'one', '')).toBe(false);
  });
});
