import { and, asc, eq, isNull, ne, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { memberships } from '#db/schema/people.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Member } from './consortium.ts';
import { MEMBER_KINDS, type MemberKind } from './programme.ts';

/** Everybody who takes or took part, in the order of parts and names; those whose part has ended last. */
export async function consortiumOf(reader: Reader, programmeId: string): Promise<readonly Member[]> {
  const rows = await reader
    .select()
    .from(consortiumMembers)
    .where(eq(consortiumMembers.programmeId, programmeId))
    .orderBy(asc(consortiumMembers.name));
  const place = (member: Member) =>
    MEMBER_KINDS.indexOf(member.kind) + (member.endedAt === null ? 0 : MEMBER_KINDS.length);
  // The cast is the check `consortium_members_kind` of the database.
  return rows
    .map(({ programmeId: _, ...row }) => ({ ...row, kind: row.kind as MemberKind }))
    .toSorted((one, other) => place(one) - place(other));
}

/** Writes what changed of a member, as its next version. */
export async function saveMember(
  tx: Tx,
  member: Member,
  change: Partial<Pick<Member, 'name' | 'kind' | 'country' | 'endedAt'>>,
): Promise<void> {
  await tx
    .update(consortiumMembers)
    .set({ ...change, version: member.version + 1 })
    .where(eq(consortiumMembers.id, member.id));
}

/** The roles in force at a member. */
export const rolesAt = (memberId: string) =>
  and(eq(memberships.consortiumMemberId, memberId), isNull(memberships.endedAt));

/** Whether everybody who gives out roles works at this member. */
export async function holdsLastAdministrator(reader: Reader, memberId: string): Promise<boolean> {
  const administrators = and(eq(memberships.role, 'administrator'), isNull(memberships.endedAt));
  const elsewhere = or(isNull(memberships.consortiumMemberId), ne(memberships.consortiumMemberId, memberId));
  return (
    (await reader.$count(memberships, and(rolesAt(memberId), administrators))) > 0 &&
    (await reader.$count(memberships, and(administrators, elsewhere))) === 0
  );
}
