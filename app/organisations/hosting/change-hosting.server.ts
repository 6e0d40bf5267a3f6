import { and, eq, isNull, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { hostings } from '#db/schema/hostings.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { decideHost } from './hosting.ts';
import { hostingEvent, hostingNotices, liveHostings } from './hosting-store.server.ts';

/** A group asks an organisation of the portal to hold its money, by the alias that one told it. */
export async function askHost(
  world: World,
  actor: Person,
  given: { hostAlias: string; key: IdempotencyKey },
): Promise<Result<{ hostingId: string }, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  return perform<{ hostingId: string }, OrganisationRefusal>(world, actor, 'ask-host', given.key, async (tx) => {
    const host = await lockBoth(tx, organisationId, given.hostAlias);
    const own = await liveHostings(tx, organisationId);
    const theirs = host ? await liveHostings(tx, host) : [];
    const decided = decideHost({
      organisationId,
      hostId: host,
      hosted: own.some((row) => row.organisationId === organisationId),
      hostsOthers: own.some((row) => row.hostId === organisationId),
      hostIsHosted: theirs.some((row) => row.organisationId === host),
    });
    if (!decided.ok) return decided;
    const { hostId } = decided.value;
    const hosting = { id: world.ids.next(), organisationId, hostId };
    await tx.insert(hostings).values({ ...hosting, askedBy: actor.accountId, askedAt: world.clock.now() });
    return ok({
      value: { hostingId: hosting.id },
      events: [await hostingEvent(tx, 'asked', hosting)],
      notices: await hostingNotices(tx, 'asked', hostId),
    });
  });
}

/** The host's owner agrees: from now on it sees the group's money, and I5 counts both as one third party. */
export async function acceptHosting(
  world: World,
  actor: Person,
  given: { hostingId: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  const hostId = organisationOf(actor);
  if (!hostId || !can(actor, 'team.manage').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'accept-hosting', given.key, async (tx) => {
    const [row] = await tx
      .update(hostings)
      .set({ acceptedBy: actor.accountId, acceptedAt: world.clock.now() })
      .where(
        and(
          eq(hostings.id, given.hostingId),
          eq(hostings.hostId, hostId),
          isNull(hostings.acceptedAt),
          isNull(hostings.endedAt),
        ),
      )
      .returning();
    if (!row) return refuse('not-found');
    return ok({
      value: null,
      events: [await hostingEvent(tx, 'accepted', row)],
      notices: await hostingNotices(tx, 'accepted', row.organisationId),
    });
  });
}

/** Either side ends it, or the host declines, or the group takes its request back. */
export async function endHosting(
  world: World,
  actor: Person,
  given: { hostingId: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  const own = organisationOf(actor);
  if (!own || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'end-hosting', given.key, async (tx) => {
    const [row] = await tx
      .update(hostings)
      .set({ endedBy: actor.accountId, endedAt: world.clock.now() })
      .where(
        and(
          eq(hostings.id, given.hostingId),
          or(eq(hostings.organisationId, own), eq(hostings.hostId, own)),
          isNull(hostings.endedAt),
        ),
      )
      .returning();
    if (!row) return refuse('not-found');
    const other = row.hostId === own ? row.organisationId : row.hostId;
    return ok({
      value: null,
      events: [await hostingEvent(tx, 'ended', row)],
      notices: await hostingNotices(tx, 'ended', other),
    });
  });
}

/** Both organisations, in one order everywhere, so that no chain of hosts comes to be; the host's id, null if unknown. */
async function lockBoth(tx: Tx, organisationId: string, hostAlias: string): Promise<string | null> {
  const rows = await tx
    .select({ id: organisations.id, alias: organisations.alias })
    .from(organisations)
    .where(or(eq(organisations.id, organisationId), eq(organisations.alias, hostAlias)))
    .orderBy(organisations.id)
    .for('update');
  return rows.find(({ alias }) => alias === hostAlias)?.id ?? null;
}
