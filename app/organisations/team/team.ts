import { z } from 'zod';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { choice, email, idText, oneLine, ticked } from '#app/kernel/shapes.ts';
import type { peopleRefusals } from '#app/people/refusals.ts';
import type { organisationRefusals } from '../refusals.ts';

export type TeamRefusal = Refusal<
  keyof typeof organisationRefusals | keyof typeof peopleRefusals | keyof typeof kernelRefusals
>;
export type TeamRole = (typeof APPLICANT_ROLES)[number];

/** How long a code can be entered. */
export const INVITATION_DAYS = 14;
/** Invitations of one organisation that wait for an answer. */
export const MOST_INVITATIONS = 10;

export const teamInvitationShape = z.object({
  role: choice(APPLICANT_ROLES),
  email: email(),
  language: choice(LANGUAGES),
  represents: ticked(),
});
/** The code of any invitation, as a mail says it. */
export const invitationCodeShape = z.object({ invitationCode: oneLine({ max: 40 }) });
export const withdrawalShape = z.object({ invitation: idText() });
export const memberRoleShape = z.object({ member: idText(), role: choice(APPLICANT_ROLES) });
export const memberShape = z.object({ member: idText() });

/** Whether one more may be invited. `member`: the address is one of the team's already. */
export function decideInvitation(facts: {
  waiting: number;
  waitingForAddress: boolean;
  member: boolean;
}): Result<null, Refusal<'too-many-invitations' | 'invited-already' | 'member-already'>> {
  if (facts.member) return refuse('member-already', { field: 'email' });
  if (facts.waitingForAddress) return refuse('invited-already', { field: 'email' });
  if (facts.waiting >= MOST_INVITATIONS) return refuse('too-many-invitations', { values: { max: MOST_INVITATIONS } });
  return ok(null);
}

/** A team is never left without somebody who can submit, sign and invite. `to` null: the member goes. */
export function decideMemberChange(facts: {
  from: TeamRole;
  to: TeamRole | null;
  otherOwners: number;
}): Result<null, Refusal<'last-owner' | 'role-already-held'>> {
  if (facts.from === facts.to) return refuse('role-already-held', { field: 'role' });
  return facts.from === 'applicant-owner' && facts.otherOwners === 0 ? refuse('last-owner') : ok(null);
}
