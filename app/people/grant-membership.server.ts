import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { memberships } from '#db/schema/people.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { can } from './access.ts';
import { accountEvent } from './account-event.ts';
import { insertMembership, lockAccount, toMembership, type NewMembership } from './account-store.server.ts';
import { leadsToTell } from './create-account.server.ts';
import { membershipAt } from './invite-staff.server.ts';
import { decideRoles } from './role-groups.ts';
import { endSessionsOf } from './session-store.server.ts';

export type GrantRefusal =
  | Refusal<'role-may-not' | 'own-roles' | 'not-found' | 'role-already-held' | 'roles-do-not-mix'>
  | KeyRefusal;

/**
 * Gives an account one more role at a member of the consortium; never one's own account. Its sessions end, so that the
 * new role begins with a new sign-in and, for staff, a second factor (SE-2).
 */
export async function grantMembership(
  world: World,
  actor: Person,
  given: { accountId: string; role: Role; memberId: string; key: IdempotencyKey },
): Promise<Result<{ membershipId: string }, GrantRefusal>> {
  const { accountId, role, memberId } = given;
  return perform<{ membershipId: string }, GrantRefusal>(world, actor, 'grant-membership', given.key, async (tx) => {
    if (!can(actor, 'people.invite').allowed) return refuse('role-may-not');
    if (accountId === actor.accountId) return refuse('own-roles');
    const account = await lockAccount(tx, accountId);
    const membership = await membershipAt(tx, role, memberId);
    if (!account || !membership) return refuse('not-found');
    const decided = decideGrant(await heldBy(tx, accountId), membership);
    if (!decided.ok) return decided;
    const membershipId = await insertMembership(world, tx, { accountId, membership, grantedBy: actorReference(actor) });
    await endSessionsOf(tx, accountId);
    const event = accountEvent('membership.granted', accountId, { membershipId, role, memberId });
    const leads = await leadsToTell(tx, actor, { accountId, alias: account.alias, memberships: [membership] });
    const own = { accountId, kind: 'role-given', entity: { kind: 'account', id: accountId } };
    return ok({
      value: { membershipId },
      events: [{ ...event, programmeId: membership.programmeId ?? PORTAL }],
      notices: [own, ...leads],
    });
  });
}

async function heldBy(tx: Tx, accountId: string) {
  const rows = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.endedAt)));
  return rows.map(toMembership);
}

function decideGrant(held: readonly NewMembership[], added: NewMembership) {
  const again = held.some(
    ({ role, consortiumMemberId }) => role === added.role && consortiumMemberId === added.consortiumMemberId,
  );
  if (again) return refuse('role-already-held', { field: 'role' });
  return decideRoles([...held, added].map(({ role }) => role));
}
