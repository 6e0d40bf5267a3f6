import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outbox } from '#db/schema/trail.ts';
import { teamInvitations } from '#db/schema/team.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { emailIndex, emailIndexOf } from '#app/people/account-email.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { resealFields, sealIdentity } from '#app/vault/identity-store.server.ts';
import { decideInvitation, INVITATION_DAYS, type TeamRefusal, type TeamRole } from './team.ts';
import { lockTeam, membersOf, teamEvent, waitingInvitations } from './team-store.server.ts';

/**
 * Invites somebody to the own organisation's team. A code goes to the address by mail, without a word about what it is
 * for; who enters it under an account with that address has shown that they read the mailbox. Whether the address has
 * an account already is not told (AU-5).
 */
export async function inviteMember(
  world: World,
  actor: Person,
  given: { role: TeamRole; email: string; language: Language; represents?: boolean; key: IdempotencyKey },
): Promise<Result<{ invitationId: string }, TeamRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'team.manage').allowed) return refuse('role-may-not');
  return perform<{ invitationId: string }, TeamRefusal>(world, actor, 'invite-member', given.key, async (tx) => {
    await lockTeam(tx, organisationId);
    const invited = await insertInvitation(world, tx, { ...given, organisationId, invitedBy: actor.accountId });
    if (!invited.ok) return invited;
    const { invitationId } = invited.value;
    const { role, represents = false } = given;
    return ok({
      value: { invitationId },
      events: [await teamEvent(tx, 'organisation.member-invited', organisationId, { invitationId, role, represents })],
    });
  });
}

/** Writes an invitation down and its mail into the outbox; who may invite is the caller's question. */
export async function insertInvitation(
  world: World,
  tx: Tx,
  given: {
    organisationId: string;
    role: TeamRole;
    email: string;
    language: Language;
    represents?: boolean;
    invitedBy: string;
  },
): Promise<Result<{ invitationId: string }, TeamRefusal>> {
  const { organisationId, role, email, language, represents = false, invitedBy } = given;
  const at = world.clock.now();
  const index = emailIndex(world, given.email);
  const waiting = await waitingInvitations(tx, { organisationId, at });
  const decided = decideInvitation({
    waiting: waiting.length,
    waitingForAddress: waiting.some((each) => each.emailIndex === index),
    member: await isMember(tx, organisationId, index),
  });
  if (!decided.ok) return decided;
  const identityId = await sealIdentity(world, tx, { kind: 'person', fields: { email } });
  const invitationId = world.ids.next();
  await tx.insert(teamInvitations).values({
    id: invitationId,
    organisationId,
    role,
    represents,
    identityId,
    emailIndex: index,
    language,
    invitedBy,
    invitedAt: at,
    expiresAt: addDays(at, INVITATION_DAYS),
  });
  await tx
    .insert(outbox)
    .values({ id: world.ids.next(), kind: 'team-invitation-mail', payload: { invitationId }, dueAt: at });
  return ok({ invitationId });
}

async function isMember(tx: Tx, organisationId: string, index: string): Promise<boolean> {
  for (const { accountId } of await membersOf(tx, organisationId)) {
    if ((await emailIndexOf(tx, accountId)) === index) return true;
  }
  return false;
}

/** Takes an invitation back before it is answered. */
export async function withdrawInvitation(
  world: World,
  actor: Person,
  given: { invitationId: string; key: IdempotencyKey },
): Promise<Result<null, TeamRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'team.manage').allowed) return refuse('role-may-not');
  return perform<null, TeamRefusal>(world, actor, 'withdraw-invitation', given.key, async (tx) => {
    await lockTeam(tx, organisationId);
    const waiting = await waitingInvitations(tx, { organisationId, at: world.clock.now() });
    const found = waiting.find(({ id }) => id === given.invitationId);
    if (!found) return refuse('not-found');
    await closeInvitations(world, tx, { ids: [found.id], state: 'withdrawn' });
    const body = { invitationId: found.id, role: found.role };
    return ok({
      value: null,
      events: [await teamEvent(tx, 'organisation.invitation-withdrawn', organisationId, body)],
    });
  });
}

/** Closes open invitations and empties their addresses: they have no further use. */
export async function closeInvitations(
  world: World,
  tx: Tx,
  given: { ids: readonly string[]; state: 'accepted' | 'withdrawn' | 'expired'; acceptedBy?: string },
): Promise<void> {
  if (given.ids.length === 0) return;
  const { state, acceptedBy = null } = given;
  const closed = await tx
    .update(teamInvitations)
    .set({ state, acceptedBy, answeredAt: world.clock.now() })
    .where(and(inArray(teamInvitations.id, [...given.ids]), eq(teamInvitations.state, 'open')))
    .returning({ identityId: teamInvitations.identityId });
  for (const { identityId } of closed) await resealFields(world, tx, { id: identityId, fields: { email: '' } });
}
