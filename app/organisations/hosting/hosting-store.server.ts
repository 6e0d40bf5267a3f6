import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { hostings } from '#db/schema/hostings.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';

export type HostingRow = typeof hostings.$inferSelect;

/** Hostings that have not ended in which an organisation is the group or the host. */
export async function liveHostings(reader: Reader, organisationId: OrganisationId): Promise<readonly HostingRow[]> {
  const { organisationId: group, hostId, endedAt } = hostings;
  return reader
    .select()
    .from(hostings)
    .where(and(isNull(endedAt), or(eq(group, organisationId), eq(hostId, organisationId))));
}

/** Since when the host holds the money of the group; null where it does not (any more). */
export async function hostedSince(reader: Reader, given: { hostId: string; organisationId: string }) {
  const [row] = await reader
    .select({ acceptedAt: hostings.acceptedAt })
    .from(hostings)
    .where(
      and(
        eq(hostings.hostId, given.hostId),
        eq(hostings.organisationId, given.organisationId),
        isNotNull(hostings.acceptedAt),
        isNull(hostings.endedAt),
      ),
    );
  return row?.acceptedAt ?? null;
}

/** Whether a fiscal host has accepted to hold the money of an organisation, and still does. */
export async function isHosted(reader: Reader, organisationId: OrganisationId): Promise<boolean> {
  const { organisationId: group, acceptedAt, endedAt } = hostings;
  const live = await reader.$count(hostings, and(eq(group, organisationId), isNotNull(acceptedAt), isNull(endedAt)));
  return live > 0;
}

export async function hostingEvent(
  tx: Tx,
  what: 'asked' | 'accepted' | 'ended',
  hosting: Pick<HostingRow, 'id' | 'organisationId' | 'hostId'>,
): Promise<DomainEvent> {
  const { id: programmeId } = await theProgramme(tx);
  const { id: hostingId, organisationId, hostId } = hosting;
  return {
    kind: `organisation.host-${what}`,
    programmeId,
    entity: { kind: 'organisation', id: organisationId },
    body: { hostingId, hostId },
  };
}

/** To every owner of the other side. */
export async function hostingNotices(
  tx: Tx,
  what: 'asked' | 'accepted' | 'ended',
  told: OrganisationId,
): Promise<Notice[]> {
  const owners = await accountsHolding(tx, { roles: ['applicant-owner'], organisationId: told });
  const entity = { kind: 'hosting', id: told };
  return owners.map((accountId) => ({ accountId, kind: `host-${what}`, entity }));
}
