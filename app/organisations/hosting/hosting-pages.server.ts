import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { hostings } from '#db/schema/hostings.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { can } from '#app/people/access.ts';

/** As many hostings as one page shows; a host of more than these is an office of its own. */
const MOST = 100;

/**
 * Who holds the own organisation's money, and whose money it holds, the newest first; null without an organisation. The
 * other side is named by alias and working name: neither side reads the other's record.
 */
export async function hostingPage(reader: Reader, actor: Person) {
  const own = organisationOf(actor);
  if (!own) return null;
  const [group, host] = [alias(organisations, 'the_group'), alias(organisations, 'the_host')];
  const rows = await reader
    .select({
      id: hostings.id,
      organisationId: hostings.organisationId,
      groupAlias: group.alias,
      groupName: group.workingName,
      hostId: hostings.hostId,
      hostAlias: host.alias,
      hostName: host.workingName,
      askedAt: hostings.askedAt,
      acceptedAt: hostings.acceptedAt,
      endedAt: hostings.endedAt,
    })
    .from(hostings)
    .innerJoin(group, eq(group.id, hostings.organisationId))
    .innerJoin(host, eq(host.id, hostings.hostId))
    .where(sql`${own}::uuid in (${hostings.organisationId}, ${hostings.hostId})`)
    .orderBy(desc(hostings.id))
    .limit(MOST);
  const [self] = await reader
    .select({ alias: organisations.alias })
    .from(organisations)
    .where(eq(organisations.id, own));
  return {
    alias: self?.alias ?? '',
    host: rows.find((row) => row.organisationId === own && row.endedAt === null) ?? null,
    hosted: rows.filter((row) => row.hostId === own && row.endedAt === null),
    mayAsk: can(actor, 'organisation.edit').allowed,
    mayAccept: can(actor, 'team.manage').allowed,
  };
}

export type HostingView = NonNullable<Awaited<ReturnType<typeof hostingPage>>>;
