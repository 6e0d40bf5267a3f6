import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { memberships } from '#db/schema/people.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { emailIndexOf } from '#app/people/account-email.server.ts';
import { insertMembership, lockAccount, toMembership } from '#app/people/account-store.server.ts';
import { forgetAttempts, takeAttempt } from '#app/people/attempt-store.server.ts';
import { fitsMailCode } from '#app/people/mail-code.ts';
import { decideRoles } from '#app/people/role-groups.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { joinMerged } from '../merging/merge-store.server.ts';
import { closeInvitations } from './invite-member.server.ts';
import { mark } from './name-representative.server.ts';
import type { TeamRefusal, TeamRole } from './team.ts';
import { lockTeam, noticesToOwners, teamEvent, waitingInvitations, type InvitationRow } from './team-store.server.ts';

/**
 * Joins the team the code was sent for. The account's own address must be the invited one: a code passed on opens
 * nothing. Whoever belongs to an organisation already, or works for the lead, cannot join (AZ-4).
 */
export async function acceptInvitation(
  world: World,
  actor: Person,
  given: { code: string; key: IdempotencyKey },
): Promise<Result<{ organisationId: string }, TeamRefusal>> {
  const attempt = { bucket: 'team-invitation', subject: actor.accountId } as const;
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  type Joined = { organisationId: string };
  return perform<Joined, TeamRefusal>(world, actor, 'accept-invitation', given.key, async (tx) => {
    await lockAccount(tx, actor.accountId);
    const invitation = await invitationFor(world, tx, { accountId: actor.accountId, code: given.code });
    if (!invitation) return refuse('invitation-code-wrong', { field: 'invitationCode' });
    // The cast is the check `team_invitations_role`.
    const role = invitation.role as TeamRole;
    const { organisationId, id: invitationId } = invitation;
    await lockTeam(tx, organisationId);
    const held = await rolesHeld(tx, actor.accountId);
    if (held.some((each) => each.organisationId !== null)) return refuse('organisation-already-yours');
    const mixed = decideRoles([...held.map((each) => each.role), role]);
    if (!mixed.ok) return refuse('roles-do-not-mix');
    await endNewcomer(world, tx, actor.accountId);
    await insertMembership(world, tx, {
      accountId: actor.accountId,
      membership: { role, organisationId },
      grantedBy: invitation.invitedBy,
    });
    const { accountId } = actor;
    await joinMerged(world, tx, { organisationId, accountId, role, grantedBy: invitation.invitedBy });
    const marked = invitation.represents && (await mark(tx, markOf(invitation, accountId, world.clock.now())));
    await closeInvitations(world, tx, { ids: [invitationId], state: 'accepted', acceptedBy: actor.accountId });
    await forgetAttempts(tx, attempt);
    const body = { invitationId, role, accountId: actorReference(actor) };
    const told = { organisationId, kind: 'team-joined', alias: actor.alias, except: actor.accountId } as const;
    return ok({
      value: { organisationId },
      events: [
        await teamEvent(tx, 'organisation.member-joined', organisationId, body),
        ...(marked ? [await teamEvent(tx, 'organisation.representative-named', organisationId, { accountId })] : []),
      ],
      notices: await noticesToOwners(tx, told),
    });
  });
}

const markOf = ({ organisationId, invitedBy }: InvitationRow, accountId: string, namedAt: Date) => {
  return { organisationId, accountId, namedBy: invitedBy, namedAt };
};

async function invitationFor(
  world: World,
  tx: Tx,
  given: { accountId: string; code: string },
): Promise<InvitationRow | null> {
  const emailIndex = await emailIndexOf(tx, given.accountId);
  if (emailIndex === null) return null;
  const waiting = await waitingInvitations(tx, { emailIndex, at: world.clock.now() });
  return (
    waiting.find(({ id }) => fitsMailCode(world.keys.pepper, { purpose: 'team-invitation', id }, given.code)) ?? null
  );
}

async function rolesHeld(tx: Tx, accountId: string) {
  const rows = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.endedAt)));
  return rows.map(toMembership);
}

/** The role of an owner without an organisation, given at registration, ends where a real one begins. */
async function endNewcomer(world: World, tx: Tx, accountId: string): Promise<void> {
  await tx
    .update(memberships)
    .set({ endedAt: world.clock.now() })
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.organisationId), isNull(memberships.endedAt)));
}
