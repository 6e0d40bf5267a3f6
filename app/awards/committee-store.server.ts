import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { committeeMembers, committeeMinutes, committeeSignatures, committeeVotes } from '#db/schema/committees.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { declaredOn } from '#app/reviews/assignment-store.server.ts';
import { keepsOut } from '#app/reviews/conflict.ts';
import type { Member } from './committee.ts';
import { minutesContent } from './minutes.ts';
import type { FileVote, Vote } from './votes.ts';

/** Roles whose holders may be asked to vote. */
const VOTING_ROLES = ['call-manager', 'grants-officer', 'partner-coordinator', 'overall-lead', 'reviewer'] as const;

/** Who may be asked into a committee of a programme: active accounts of its desk and its reviewers, with their member. */
export async function candidatesOf(reader: Reader, programmeId: string): Promise<readonly Omit<Member, 'chair'>[]> {
  return reader
    .selectDistinctOn([consortiumMembers.code, accounts.alias, accounts.id], {
      accountId: accounts.id,
      alias: accounts.alias,
      consortiumMemberId: consortiumMembers.id,
      organisation: consortiumMembers.code,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, memberships.consortiumMemberId))
    .where(
      and(
        inArray(memberships.role, [...VOTING_ROLES]),
        isNull(memberships.endedAt),
        isNotNull(memberships.consortiumMemberId),
        eq(accounts.state, 'active'),
        eq(consortiumMembers.programmeId, programmeId),
        or(isNull(memberships.programmeId), eq(memberships.programmeId, programmeId)),
      ),
    )
    .orderBy(asc(consortiumMembers.code), asc(accounts.alias), asc(accounts.id));
}

/** The voting members of a list, who chairs first. */
export async function membersOf(reader: Reader, decisionId: string): Promise<readonly Member[]> {
  return reader
    .select({
      accountId: committeeMembers.accountId,
      alias: accounts.alias,
      consortiumMemberId: committeeMembers.consortiumMemberId,
      organisation: consortiumMembers.code,
      chair: committeeMembers.chair,
    })
    .from(committeeMembers)
    .innerJoin(accounts, eq(accounts.id, committeeMembers.accountId))
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, committeeMembers.consortiumMemberId))
    .where(eq(committeeMembers.decisionId, decisionId))
    .orderBy(desc(committeeMembers.chair), asc(accounts.alias), asc(accounts.id));
}

/** Members anew; what was voted before the list changed counts no more. */
export async function replaceMembers(tx: Tx, decisionId: string, members: readonly Member[]): Promise<void> {
  await tx.delete(committeeVotes).where(eq(committeeVotes.decisionId, decisionId));
  await tx.delete(committeeMembers).where(eq(committeeMembers.decisionId, decisionId));
  if (members.length === 0) return;
  await tx
    .insert(committeeMembers)
    .values(
      members.map(({ accountId, consortiumMemberId, chair }) => ({ decisionId, accountId, consortiumMemberId, chair })),
    );
}

export async function votesOf(reader: Reader, decisionId: string): Promise<readonly FileVote[]> {
  const { applicationId, accountId, vote } = committeeVotes;
  const rows = await reader
    .select({ applicationId, accountId, vote })
    .from(committeeVotes)
    .where(eq(committeeVotes.decisionId, decisionId));
  // The cast is the check `committee_votes_vote` of the table.
  return rows.map((row) => ({ ...row, vote: row.vote as Vote }));
}

export async function replaceVotes(tx: Tx, decisionId: string, votes: readonly FileVote[]): Promise<void> {
  await tx.delete(committeeVotes).where(eq(committeeVotes.decisionId, decisionId));
  if (votes.length > 0) await tx.insert(committeeVotes).values(votes.map((vote) => ({ decisionId, ...vote })));
}

/** I9: the members a declared conflict keeps out, by the id of the organisation. */
export async function keptOutOf(
  reader: Reader,
  members: readonly Pick<Member, 'accountId' | 'consortiumMemberId'>[],
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const declared = await declaredOn(reader, organisationIds);
  return new Map(
    [...new Set(organisationIds)].map((organisationId) => {
      const about = declared.filter((each) => each.organisationId === organisationId);
      const out = members.filter((member) => keepsOut(about, member) !== null);
      return [organisationId, new Set(out.map((member) => member.accountId))];
    }),
  );
}

/** The minutes of a list as they were frozen, with who signed them; null before its recommendation. */
export async function frozenMinutes(reader: Reader, decisionId: string) {
  const [row] = await reader.select().from(committeeMinutes).where(eq(committeeMinutes.decisionId, decisionId));
  if (!row) return null;
  const signatures = await reader
    .select({
      accountId: committeeSignatures.accountId,
      alias: accounts.alias,
      chair: committeeMembers.chair,
      organisation: consortiumMembers.code,
      signedAt: committeeSignatures.signedAt,
    })
    .from(committeeSignatures)
    .innerJoin(accounts, eq(accounts.id, committeeSignatures.accountId))
    .innerJoin(
      committeeMembers,
      and(
        eq(committeeMembers.decisionId, committeeSignatures.decisionId),
        eq(committeeMembers.accountId, committeeSignatures.accountId),
      ),
    )
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, committeeMembers.consortiumMemberId))
    .where(eq(committeeSignatures.decisionId, decisionId))
    .orderBy(asc(committeeSignatures.signedAt), asc(committeeSignatures.accountId));
  return { ...row, content: minutesContent.parse(row.content), signatures };
}
