import { and, eq, isNull } from 'drizzle-orm';
import { memberships } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { can } from './access.ts';
import { accountEvent } from './account-event.ts';

export type MembershipEndRefusal = Refusal<'role-may-not' | 'own-roles' | 'not-found' | 'last-owner'> | KeyRefusal;

/** The wall of migration 0045: whoever submits and signs for an organisation is not taken away last. */
const LAST_OWNER = 'team_keeps_owner';

/** Takes a role away, from the next request on (SE-3). Never one of one's own: the last administrator stays. */
export async function endMembership(
  world: World,
  actor: Person,
  given: { membershipId: string; key: IdempotencyKey },
): Promise<Result<null, MembershipEndRefusal>> {
  const end = perform<null, MembershipEndRefusal>(world, actor, 'end-membership', given.key, async (tx) => {
    if (!can(actor, 'people.invite').allowed) return refuse('role-may-not');
    const [row] = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.id, given.membershipId), isNull(memberships.endedAt)))
      .for('update');
    if (!row) return refuse('not-found');
    if (row.accountId === actor.accountId) return refuse('own-roles');
    await tx.update(memberships).set({ endedAt: world.clock.now() }).where(eq(memberships.id, row.id));
    const event = accountEvent('membership.ended', row.accountId, { membershipId: row.id, role: row.role });
    const entity = { kind: 'account', id: row.accountId };
    return ok({
      value: null,
      events: [{ ...event, programmeId: row.programmeId ?? PORTAL }],
      notices: [{ accountId: row.accountId, kind: 'role-ended', entity }],
    });
  });
  return end.catch((error: unknown) => {
    if (brokenConstraint(error) === LAST_OWNER) return refuse('last-owner');
    throw error;
  });
}
