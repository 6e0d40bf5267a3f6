import { eq } from 'drizzle-orm';
import { memberships } from '#db/schema/people.ts';
import type { Tx } from '#db/client.server.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { insertMembership } from '#app/people/account-store.server.ts';
import { endSessionsOf } from '#app/people/session-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { joinMerged, leaveMerged } from '../merging/merge-store.server.ts';
import { unmark } from './name-representative.server.ts';
import { decideMemberChange, type TeamRefusal, type TeamRole } from './team.ts';
import { lockTeam, memberOf, noticesToOwners, otherOwners, teamEvent } from './team-store.server.ts';

/**
 * Gives one of the team another role, or takes them out of it (`role` null); leaving is taking oneself out. Only owners
 * do it to others, and the last owner stays. A member who goes keeps the account, as somebody new.
 */
export async function changeMember(
  world: World,
  actor: Person,
  given: { accountId: string; role: TeamRole | null; key: IdempotencyKey },
): Promise<Result<null, TeamRefusal>> {
  const organisationId = organisationOf(actor);
  const leaving = given.role === null && given.accountId === actor.accountId;
  if (!organisationId || !(leaving || can(actor, 'team.manage').allowed)) return refuse('role-may-not');
  return perform<null, TeamRefusal>(world, actor, 'change-member', given.key, async (tx) => {
    await lockTeam(tx, organisationId);
    const { accountId, role } = given;
    const member = await memberOf(tx, organisationId, accountId);
    if (!member) return refuse('not-found');
    const owners = await otherOwners(tx, organisationId, accountId);
    const decided = decideMemberChange({ from: member.role, to: role, otherOwners: owners });
    if (!decided.ok) return decided;
    await tx.update(memberships).set({ endedAt: world.clock.now() }).where(eq(memberships.id, member.id));
    await leaveMerged(tx, { organisationId, accountId, at: world.clock.now() });
    const membership = role ? { role, organisationId } : ({ role: 'applicant-owner' } as const);
    await insertMembership(world, tx, { accountId, membership, grantedBy: actor.accountId });
    if (role) await joinMerged(world, tx, { organisationId, accountId, role, grantedBy: actor.accountId });
    if (role === null) await unmark(tx, { organisationId, accountId });
    if (!leaving) await endSessionsOf(tx, accountId);
    const kind = role ? 'role-changed' : leaving ? 'left' : 'removed';
    const body = { accountId, from: member.role, to: role };
    return ok({
      value: null,
      events: [await teamEvent(tx, `organisation.member-${kind}`, organisationId, body)],
      notices: await noticesOf(tx, {
        organisationId,
        accountId,
        role,
        leaving,
        alias: member.alias,
        by: actor.accountId,
      }),
    });
  });
}

type Change = {
  organisationId: string;
  accountId: string;
  role: TeamRole | null;
  leaving: boolean;
  alias: string;
  by: string;
};

async function noticesOf(tx: Tx, change: Change): Promise<Notice[]> {
  const { organisationId, accountId, role, leaving, alias, by } = change;
  const entity = { kind: 'account', id: accountId };
  const own = leaving ? [] : [{ accountId, kind: role ? 'role-given' : 'role-ended', entity }];
  if (role) return own;
  const told = await noticesToOwners(tx, { organisationId, kind: 'team-left', alias, except: by });
  return [...own, ...told.filter((notice) => notice.accountId !== accountId)];
}
