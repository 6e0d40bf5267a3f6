import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { organisationMerges } from '#db/schema/merging.ts';
import { organisations } from '#db/schema/organisations.ts';
import { memberships } from '#db/schema/people.ts';
import type { World } from '#app/kernel/world.ts';
import type { TeamRole } from '../team/team.ts';

export type MergeRow = typeof organisationMerges.$inferSelect;

/** The newest proposal about two organisations, whichever way round; null without one. */
export async function lastMerge(reader: Reader, one: string, other: string): Promise<MergeRow | null> {
  const { keptId, mergedId } = organisationMerges;
  const [row] = await reader
    .select()
    .from(organisationMerges)
    .where(or(and(eq(keptId, one), eq(mergedId, other)), and(eq(keptId, other), eq(mergedId, one))))
    .orderBy(desc(organisationMerges.id))
    .limit(1);
  return row ?? null;
}

/** Both, in one order everywhere, so that two people settle one after the other. */
export async function lockPair(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const rows = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .orderBy(asc(organisations.id))
    .for('update');
  return rows.length === 2;
}

/** What `decideMerge` asks, for this one to stay and that one to go. */
export async function mergeFacts(reader: Reader, given: { keptId: string; mergedId: string }) {
  const { keptId, mergedId } = given;
  const [row] = await reader.execute<{ merged: boolean; chained: boolean; together: boolean }>(sql`
    select
      exists (select from organisation_merges where merged_id = ${mergedId}::uuid and outcome = 'confirmed') as merged,
      exists (select from organisation_merges where outcome = 'confirmed'
        and (merged_id = ${keptId}::uuid or kept_id = ${mergedId}::uuid)) as chained,
      exists (
        select from applications one join applications other on other.call_id = one.call_id
        where one.organisation_id = ${keptId}::uuid and other.organisation_id = ${mergedId}::uuid
          and one.state <> 'withdrawn' and other.state <> 'withdrawn') as together`);
  return { merged: row?.merged ?? false, chained: row?.chained ?? false, inOneCall: row?.together ?? false };
}

/** Organisations that were merged into this one. */
export async function mergedInto(reader: Reader, organisationId: string): Promise<readonly string[]> {
  const rows = await reader
    .select({ id: organisationMerges.mergedId })
    .from(organisationMerges)
    .where(and(eq(organisationMerges.keptId, organisationId), eq(organisationMerges.outcome, 'confirmed')));
  return rows.map(({ id }) => id);
}

/** Makes the people of one organisation people of another as well, each in the role they hold. */
export async function mirrorTeam(
  world: World,
  tx: Tx,
  given: { from: string; to: string; grantedBy: string },
): Promise<void> {
  const live = (organisationId: string) =>
    tx
      .select({ accountId: memberships.accountId, role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)));
  const there = new Set((await live(given.to)).map(({ accountId }) => accountId));
  const rows = (await live(given.from)).filter(({ accountId }) => !there.has(accountId));
  for (const { accountId, role } of rows) await join(world, tx, { ...given, accountId, role: role as TeamRole });
}

/** Whoever joins the organisation that stands joins what was merged into it. */
export async function joinMerged(
  world: World,
  tx: Tx,
  given: { organisationId: string; accountId: string; role: TeamRole; grantedBy: string },
): Promise<void> {
  for (const to of await mergedInto(tx, given.organisationId)) await join(world, tx, { ...given, to });
}

/** Whoever leaves it, leaves those too. */
export async function leaveMerged(
  tx: Tx,
  given: { organisationId: string; accountId: string; at: Date },
): Promise<void> {
  const ids = await mergedInto(tx, given.organisationId);
  if (ids.length === 0) return;
  await tx
    .update(memberships)
    .set({ endedAt: given.at })
    .where(
      and(
        inArray(memberships.organisationId, [...ids]),
        eq(memberships.accountId, given.accountId),
        isNull(memberships.endedAt),
      ),
    );
}

async function join(
  world: World,
  tx: Tx,
  given: { to: string; accountId: string; role: TeamRole; grantedBy: string },
): Promise<void> {
  const { to: organisationId, accountId, role, grantedBy } = given;
  const membership = { id: world.ids.next(), accountId, role, organisationId, grantedBy };
  await tx.insert(memberships).values({ ...membership, grantedAt: world.clock.now() });
}
