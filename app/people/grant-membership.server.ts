import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { memberships } from '#db/schema/people.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { PORTAL, type Outcome } from '#app/kernel/event.ts';
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
import { withStepUp, type Confirm } from './step-up.server.ts';
import type { StepUpRefusal } from './step-up.ts';

export type GrantRefusal =
  | Refusal<'role-may-not' | 'own-roles' | 'not-found' | 'role-already-held' | 'roles-do-not-mix'>
  | StepUpRefusal
  | KeyRefusal;

type Grant = { readonly accountId: string; readonly role: Role; readonly memberId: string };
type Granted = { readonly membershipId: string };

/**
 * Gives an account one more role at a member of the consortium; never one's own account, and confirmed anew (AU-6). Its
 * sessions end, so that the new role begins with a new sign-in and, for staff, a second factor (SE-2).
 */
export async function grantMembership(
  world: World,
  actor: Person,
  given: Grant & { readonly proof: string; readonly key: IdempotencyKey },
): Promise<Result<Granted, GrantRefusal>> {
  if (!can(actor, 'people.invite').allowed) return refuse('role-may-not');
  if (given.accountId === actor.accountId) return refuse('own-roles');
  const command = 'grant-membership';
  return withStepUp<Granted, GrantRefusal>(world, actor, { proof: given.proof, command }, (confirm) =>
    perform<Granted, GrantRefusal>(world, actor, command, given.key, (tx) =>
      grant(world, tx, { actor, given, confirm }),
    ),
  );
}

async function grant(
  world: World,
  tx: Tx,
  about: { actor: Person; given: Grant; confirm: Confirm },
): Promise<Result<Outcome<Granted>, GrantRefusal>> {
  const { actor, given, confirm } = about;
  const { accountId, role, memberId } = given;
  const account = await lockAccount(tx, accountId);
  const membership = await membershipAt(tx, role, memberId);
  if (!account || !membership) return refuse('not-found');
  const decided = decideGrant(await heldBy(tx, accountId), membership);
  if (!decided.ok) return decided;
  const confirmed = await confirm(tx);
  if (!confirmed.ok) return confirmed;
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
