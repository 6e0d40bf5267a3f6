import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Role } from '#app/kernel/roles.ts';
import { toMembership } from './account-store.server.ts';

const PAGE = 50;

export type AccountLine = {
  readonly id: string;
  readonly alias: string;
  readonly state: 'active' | 'suspended';
  readonly secondFactor: boolean;
  readonly roles: readonly { readonly id: string; readonly role: Role; readonly member: string | null }[];
};

/** The administrator's list: aliases and roles, no name and no address. Fifty at a time, in order of registration. */
export async function peoplePage(reader: Reader, given: { after: string | null }) {
  const rows = await reader
    .select()
    .from(accounts)
    .where(given.after ? gt(accounts.id, given.after) : undefined)
    .orderBy(asc(accounts.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    accounts: await linesOf(reader, shown),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One account of the list, to change its roles; null when there is none. */
export async function accountLine(reader: Reader, id: string): Promise<AccountLine | null> {
  const [line] = await linesOf(reader, await reader.select().from(accounts).where(eq(accounts.id, id)));
  return line ?? null;
}

/** Where staff can work: members whose part has not ended. */
export async function membersToChoose(reader: Reader): Promise<readonly { id: string; name: string }[]> {
  return reader
    .select({ id: consortiumMembers.id, name: consortiumMembers.name })
    .from(consortiumMembers)
    .where(isNull(consortiumMembers.endedAt))
    .orderBy(asc(consortiumMembers.name));
}

async function linesOf(reader: Reader, rows: readonly (typeof accounts.$inferSelect)[]): Promise<AccountLine[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const held = await reader
    .select({ membership: memberships, member: consortiumMembers.name })
    .from(memberships)
    .leftJoin(consortiumMembers, eq(consortiumMembers.id, memberships.consortiumMemberId))
    .where(and(inArray(memberships.accountId, ids), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.id));
  return rows.map((row) => ({
    id: row.id,
    alias: row.alias,
    state: row.state === 'suspended' ? 'suspended' : 'active',
    secondFactor: row.totpSealed !== null,
    roles: held
      .filter(({ membership }) => membership.accountId === row.id)
      .map(({ membership, member }) => ({ id: membership.id, role: toMembership(membership).role, member })),
  }));
}
