import { and, eq, exists, gt, inArray, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { auditEngagements } from '#db/schema/assurance.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import type { Membership, Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { ROLES, type Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { findIdentity, sealIdentity } from '#app/vault/identity-store.server.ts';
import { sealSeed } from './totp-seed.server.ts';

/** A membership row as far as an actor needs it. `role` is text in the database and checked there. */
export type MembershipRow = Omit<Membership, 'role'> & { readonly role: string };

/**
 * The accounts to tell when a role must act: active, holding one of `roles`, within the programme (or all of them) and
 * the organisation where given. Each id once.
 */
export async function accountsHolding(
  reader: Reader,
  about: { roles: readonly Role[]; programmeId?: string; organisationId?: string },
): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: accounts.id })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(accounts.state, 'active'),
        isNull(memberships.endedAt),
        inArray(memberships.role, [...about.roles]),
        about.programmeId
          ? or(eq(memberships.programmeId, about.programmeId), isNull(memberships.programmeId))
          : undefined,
        about.organisationId ? eq(memberships.organisationId, about.organisationId) : undefined,
      ),
    );
  return rows.map((row) => row.id);
}

/**
 * Which memberships count at an instant: those not ended; I39: an auditor's only while an engagement of theirs is
 * running in the programme of the membership.
 */
export function countsAt(reader: Reader, at: Instant): SQL | undefined {
  const running = reader
    .select({ id: auditEngagements.id })
    .from(auditEngagements)
    .where(
      and(
        eq(auditEngagements.accountId, memberships.accountId),
        or(isNull(memberships.programmeId), eq(auditEngagements.programmeId, memberships.programmeId)),
        lte(auditEngagements.startsAt, at),
        gt(auditEngagements.endsAt, at),
      ),
    );
  return and(isNull(memberships.endedAt), or(ne(memberships.role, 'auditor'), exists(running)));
}

/** An account as an actor without a request: what seeds and schedules use. Null when there is none or it is suspended. */
export async function loadPerson(
  reader: Reader,
  given: { accountId: string; at: Instant; sessionHash: string },
): Promise<Person | null> {
  const rows = await reader
    .select({ alias: accounts.alias, membership: MEMBERSHIP_COLUMNS })
    .from(accounts)
    .leftJoin(memberships, and(eq(memberships.accountId, accounts.id), countsAt(reader, given.at)))
    .where(and(eq(accounts.id, given.accountId), eq(accounts.state, 'active')))
    .orderBy(isMerged, memberships.id);
  const [first] = rows;
  if (!first) return null;
  return {
    kind: 'person',
    accountId: given.accountId,
    alias: first.alias,
    memberships: rows.flatMap((row) => (row.membership ? [toMembership(row.membership)] : [])),
    sessionHash: given.sessionHash,
  };
}

/** Sorts what was merged into another organisation behind the one that stands. */
export const isMerged = sql`exists (select from organisation_merges g
  where g.merged_id = ${memberships.organisationId} and g.outcome = 'confirmed')`;

export const MEMBERSHIP_COLUMNS = {
  role: memberships.role,
  programmeId: memberships.programmeId,
  consortiumMemberId: memberships.consortiumMemberId,
  organisationId: memberships.organisationId,
};

export function toMembership(row: MembershipRow): Membership {
  const role = ROLES.find((known) => known === row.role);
  if (!role) throw new Error(`unknown role ${row.role}`);
  return { ...row, role };
}

/** Scope of the blind index that keeps an e-mail address to one account (CR-2). */
export const EMAIL = 'account-email';
const NOBODY = '00000000-0000-0000-0000-000000000000';

export type AccountRow = typeof accounts.$inferSelect;

/** The account an e-mail address signs in to. As many queries for an address nobody has (AU-5). */
export async function accountByEmail(world: World, reader: Reader, email: string): Promise<AccountRow | null> {
  const identityId = await findIdentity(world, reader, { scope: EMAIL, value: email });
  const [row] = await reader
    .select()
    .from(accounts)
    .where(eq(accounts.identityId, identityId ?? NOBODY));
  return row ?? null;
}

export async function lockAccount(tx: Tx, id: string): Promise<AccountRow | null> {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update');
  return row ?? null;
}

/** A role to give. What is left out holds everywhere. */
export type NewMembership = {
  readonly role: Role;
  readonly programmeId?: string | null;
  readonly consortiumMemberId?: string | null;
  readonly organisationId?: string | null;
};

export type NewAccount = {
  readonly alias: string;
  readonly fullName: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly oneTimePassword: boolean;
  /** Base32; left out: enrolled at the first sign-in, or by choice. */
  readonly totpSecret?: string | undefined;
  readonly language: string;
  readonly memberships: readonly NewMembership[];
  /** Who gives the roles, as the trail names them. */
  readonly grantedBy: string;
};

/** Seals name and address, writes the account and its roles. Fails on `identity_lookups_…` when the address is taken. */
export async function insertAccount(world: World, tx: Tx, given: NewAccount): Promise<string> {
  const { alias, fullName, email, passwordHash, oneTimePassword, totpSecret, language } = given;
  const id = world.ids.next();
  const createdAt = world.clock.now();
  const identityId = await sealIdentity(world, tx, {
    kind: 'person',
    fields: { fullName, email },
    lookups: { [EMAIL]: email },
  });
  const totpSealed = totpSecret ? sealSeed(world, id, totpSecret) : null;
  await tx
    .insert(accounts)
    .values({ id, identityId, alias, passwordHash, oneTimePassword, totpSealed, language, createdAt });
  for (const membership of given.memberships) {
    await insertMembership(world, tx, { accountId: id, membership, grantedBy: given.grantedBy });
  }
  return id;
}

export async function insertMembership(
  world: World,
  tx: Tx,
  given: { accountId: string; membership: NewMembership; grantedBy: string },
): Promise<string> {
  const { accountId, membership, grantedBy } = given;
  const id = world.ids.next();
  await tx.insert(memberships).values({ id, accountId, ...membership, grantedBy, grantedAt: world.clock.now() });
  return id;
}

/** Puts the staff roles an account holds everywhere at one member of one programme. */
export async function placeStaff(
  tx: Tx,
  given: { accountId: string; programmeId: string; consortiumMemberId: string | null },
): Promise<void> {
  const { accountId, programmeId, consortiumMemberId } = given;
  await tx
    .update(memberships)
    .set({ programmeId, consortiumMemberId })
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.programmeId),
        isNull(memberships.organisationId),
        isNull(memberships.endedAt),
      ),
    );
}
