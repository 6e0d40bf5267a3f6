import type { Reader } from '#db/client.server.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { can } from '#app/people/access.ts';
import { representativesOf } from './representatives.server.ts';
import type { TeamRole } from './team.ts';
import { membersOf, waitingInvitations } from './team-store.server.ts';

/** The team of the actor's organisation, and for its owners the invitations that wait; null without an organisation. */
export async function teamPage(reader: Reader, actor: Person, at: Instant) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return null;
  const mayManage = can(actor, 'team.manage').allowed;
  const waiting = mayManage ? await waitingInvitations(reader, { organisationId, at }) : [];
  const representatives = new Set((await representativesOf(reader, organisationId)).map(({ accountId }) => accountId));
  const members = await membersOf(reader, organisationId);
  return {
    self: actor.accountId,
    mayManage,
    members: members.map((member) => ({ ...member, represents: representatives.has(member.accountId) })),
    // The cast is the check `team_invitations_role`.
    invitations: waiting.map(({ id, role, represents, invitedAt, expiresAt }) => ({
      id,
      role: role as TeamRole,
      represents,
      invitedAt,
      expiresAt,
    })),
  };
}

export type TeamView = NonNullable<Awaited<ReturnType<typeof teamPage>>>;
