import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { legalRepresentatives } from '#db/schema/certifications.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { TeamRefusal } from './team.ts';
import { lockTeam, memberOf, teamEvent } from './team-store.server.ts';

/** Marks one of the team as a legal representative, or takes the mark away. Owners do it, also for themselves. */
export async function nameRepresentative(
  world: World,
  actor: Person,
  given: { accountId: string; represents: boolean; key: IdempotencyKey },
): Promise<Result<null, TeamRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'team.manage').allowed) return refuse('role-may-not');
  return perform<null, TeamRefusal>(world, actor, 'name-representative', given.key, async (tx) => {
    await lockTeam(tx, organisationId);
    const { accountId, represents } = given;
    if (!(await memberOf(tx, organisationId, accountId))) return refuse('not-found');
    const about = { organisationId, accountId, namedBy: actor.accountId, namedAt: world.clock.now() };
    const changed = represents ? await mark(tx, about) : await unmark(tx, about);
    if (!changed) return ok({ value: null, events: [] });
    const kind = represents ? 'representative-named' : 'representative-ended';
    return ok({ value: null, events: [await teamEvent(tx, `organisation.${kind}`, organisationId, { accountId })] });
  });
}

/** False where the mark was there already. Also when an invitation that carries the mark is accepted. */
export async function mark(tx: Tx, row: typeof legalRepresentatives.$inferInsert): Promise<boolean> {
  const written = await tx
    .insert(legalRepresentatives)
    .values(row)
    .onConflictDoNothing()
    .returning({ accountId: legalRepresentatives.accountId });
  return written.length > 0;
}

/** False where there was no mark. Also when somebody leaves the team: who comes back is named anew. */
export async function unmark(tx: Tx, about: { organisationId: string; accountId: string }): Promise<boolean> {
  const gone = await tx
    .delete(legalRepresentatives)
    .where(
      and(
        eq(legalRepresentatives.organisationId, about.organisationId),
        eq(legalRepresentatives.accountId, about.accountId),
      ),
    )
    .returning({ accountId: legalRepresentatives.accountId });
  return gone.length > 0;
}
