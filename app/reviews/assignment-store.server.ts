import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { assignments, conflictDeclarations, rankedLists } from '#db/schema/reviews.ts';
import { calls } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { barredFrom, conflictsCountingFor } from '#app/organisations/interests/tie-store.server.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import { grouped } from './assignment/grouped.ts';
import type { Candidate } from './assignment-policy.ts';
import type { DeclaredConflict, Nature } from './conflict.ts';
import type { Assignment } from './review.ts';

/** A conflict with a third party. */
type ConflictOn = DeclaredConflict & { readonly organisationId: string };

/** The reviewer's own assignment, locked; null for anybody else's (AZ-2). */
export async function lockOwnAssignment(tx: Tx, actor: Actor, id: string): Promise<Assignment | null> {
  if (actor.kind !== 'person') return null;
  const own = and(eq(assignments.id, id), eq(assignments.reviewerId, actor.accountId));
  const [row] = await tx.select().from(assignments).where(own).for('update');
  if (!row) return null;
  const application = await applicationFacts(tx, row.applicationId);
  if (!application) throw new Error('an assignment without application');
  // The check `assignments_state` of the table holds exactly the states of the lifecycle (guarded).
  return { ...row, state: row.state as AssignmentState, application };
}

/** Everybody ever asked to read a file. */
export async function assignedTo(reader: Reader, applicationId: string) {
  const rows = await reader
    .select({
      id: assignments.id,
      accountId: assignments.reviewerId,
      consortiumMemberId: assignments.consortiumMemberId,
      state: assignments.state,
    })
    .from(assignments)
    .where(eq(assignments.applicationId, applicationId))
    .orderBy(assignments.id);
  return rows.map((row) => ({ ...row, state: row.state as AssignmentState }));
}

/**
 * I9: what reviewers declared on any file of these applicants, and what is on record about them: a tie of a consortium
 * member counts like a tie its reviewer declared, one of a person like their own conflict. What keeps somebody from
 * another description of an applicant, or from a co-applicant its files name, keeps them from it too.
 */
export async function declaredOn(reader: Reader, organisationIds: readonly string[]): Promise<readonly ConflictOn[]> {
  if (organisationIds.length === 0) return [];
  const counting = await conflictsCountingFor(reader, organisationIds);
  const found = await declaredAbout(reader, [...new Set(counting.map(({ countedId }) => countedId))]);
  const about = grouped(found, ({ organisationId }) => organisationId);
  return counting.flatMap(({ organisationId, countedId }) =>
    (about.get(countedId) ?? []).map((each) => ({ ...each, organisationId })),
  );
}

async function declaredAbout(reader: Reader, organisationIds: readonly string[]): Promise<readonly ConflictOn[]> {
  const rows = await reader
    .select({
      organisationId: applications.organisationId,
      accountId: conflictDeclarations.accountId,
      consortiumMemberId: assignments.consortiumMemberId,
      nature: conflictDeclarations.nature,
    })
    .from(conflictDeclarations)
    .innerJoin(assignments, eq(assignments.id, conflictDeclarations.assignmentId))
    .innerJoin(applications, eq(applications.id, conflictDeclarations.applicationId))
    .where(inArray(applications.organisationId, [...organisationIds]));
  const barred = await barredFrom(reader, organisationIds);
  return [
    ...rows.map((row) => ({ ...row, nature: row.nature as Nature })),
    ...barred.map(({ organisationId, accountId, consortiumMemberId }) => ({
      organisationId,
      accountId: accountId ?? '',
      consortiumMemberId: consortiumMemberId ?? '',
      nature: 'organisational' as const,
    })),
  ];
}

/** The reviewers of a programme: active accounts whose reviewer role names a consortium member. */
export async function reviewersOf(
  reader: Reader,
  programmeId: string,
): Promise<readonly (Candidate & { readonly alias: string })[]> {
  const rows = await reader
    .selectDistinctOn([accounts.id], {
      accountId: accounts.id,
      alias: accounts.alias,
      consortiumMemberId: memberships.consortiumMemberId,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.role, 'reviewer'),
        isNull(memberships.endedAt),
        isNotNull(memberships.consortiumMemberId),
        eq(accounts.state, 'active'),
        or(isNull(memberships.programmeId), eq(memberships.programmeId, programmeId)),
      ),
    )
    .orderBy(accounts.id, memberships.id);
  return rows.flatMap(({ consortiumMemberId, ...row }) => (consortiumMemberId ? [{ ...row, consortiumMemberId }] : []));
}

/**
 * Whether the ranking of a call is fixed. Takes a shared lock on the call, so that a sheet cannot slip in while
 * somebody fixes the list.
 */
export async function isRankingFixed(tx: Tx, callId: string): Promise<boolean> {
  await tx.select({ id: calls.id }).from(calls).where(eq(calls.id, callId)).for('share');
  return (await tx.$count(rankedLists, eq(rankedLists.callId, callId))) > 0;
}

/**
 * Whether sheets of the reading an assignment belongs to are over: with the ranking of its call, or, of a second reading,
 * with the version made from it. Takes the same lock.
 */
export async function isReadingOver(tx: Tx, { rereadingId, application }: Assignment): Promise<boolean> {
  if (rereadingId === null) return isRankingFixed(tx, application.callId);
  await tx.select({ id: calls.id }).from(calls).where(eq(calls.id, application.callId)).for('share');
  return (await tx.$count(rankedLists, eq(rankedLists.rereadingId, rereadingId))) > 0;
}

/** The same of each row of a query over `assignments` joined with `applications`. */
export function readingOver() {
  return sql<boolean>`exists (select from ranked_lists l where case when assignments.rereading_id is null
    then l.call_id = applications.call_id else l.rereading_id = assignments.rereading_id end)`;
}
