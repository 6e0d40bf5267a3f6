import { and, asc, count, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { teamInvitations } from '#db/schema/team.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { TeamRole } from './team.ts';

export type InvitationRow = typeof teamInvitations.$inferSelect;

/** Everything about one team happens one after the other. */
export async function lockTeam(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('update');
}

const live = (organisationId: OrganisationId) =>
  and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt));

/** The team by alias, in the order of joining. */
export async function membersOf(reader: Reader, organisationId: OrganisationId) {
  const rows = await reader
    .select({ accountId: accounts.id, alias: accounts.alias, role: memberships.role, since: memberships.grantedAt })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(live(organisationId))
    .orderBy(asc(memberships.id));
  // The cast is the check `memberships_role` and what may be held in an organisation.
  return rows.map((row) => ({ ...row, role: row.role as TeamRole }));
}

/** The live membership of one of the team; null when there is none. */
export async function memberOf(tx: Tx, organisationId: OrganisationId, accountId: string) {
  const [row] = await tx
    .select({ id: memberships.id, role: memberships.role, alias: accounts.alias })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(live(organisationId), eq(memberships.accountId, accountId)));
  return row ? { ...row, role: row.role as TeamRole } : null;
}

export async function otherOwners(tx: Tx, organisationId: OrganisationId, accountId: string): Promise<number> {
  const [row] = await tx
    .select({ owners: count() })
    .from(memberships)
    .where(and(live(organisationId), eq(memberships.role, 'applicant-owner'), ne(memberships.accountId, accountId)));
  return row?.owners ?? 0;
}

/** Invitations that can still be answered, oldest first. */
export async function waitingInvitations(
  reader: Reader,
  where: { organisationId?: OrganisationId; emailIndex?: string; at: Instant },
): Promise<readonly InvitationRow[]> {
  return reader
    .select()
    .from(teamInvitations)
    .where(
      and(
        eq(teamInvitations.state, 'open'),
        gt(teamInvitations.expiresAt, where.at),
        where.organisationId ? eq(teamInvitations.organisationId, where.organisationId) : undefined,
        where.emailIndex ? eq(teamInvitations.emailIndex, where.emailIndex) : undefined,
      ),
    )
    .orderBy(asc(teamInvitations.id));
}

export async function teamEvent(
  tx: Tx,
  kind: `organisation.${'member-invited' | 'invitation-withdrawn' | 'member-joined' | 'member-left' | 'member-removed' | 'member-role-changed' | 'representative-named' | 'representative-ended'}`,
  organisationId: OrganisationId,
  body: Record<string, JsonValue>,
): Promise<DomainEvent> {
  const { id: programmeId } = await theProgramme(tx);
  return { kind, programmeId, entity: { kind: 'organisation', id: organisationId }, body };
}

/** To every owner but the one who did it. */
export async function noticesToOwners(
  tx: Tx,
  about: { organisationId: OrganisationId; kind: 'team-joined' | 'team-left'; alias: string; except: string },
): Promise<Notice[]> {
  const { organisationId, kind, alias, except } = about;
  const owners = await accountsHolding(tx, { roles: ['applicant-owner'], organisationId });
  const entity = { kind: 'organisation', id: organisationId };
  return owners
    .filter((accountId) => accountId !== except)
    .map((accountId) => ({ accountId, kind, entity, values: { alias } }));
}
