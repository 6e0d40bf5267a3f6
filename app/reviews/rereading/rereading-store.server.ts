import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { accounts } from '#db/schema/people.ts';
import { rereadings } from '#db/schema/rereadings.ts';
import { assignments, rankedLists } from '#db/schema/reviews.ts';
import { isId } from '#app/kernel/ids.ts';
import type { AssignmentState } from '../assignment-lifecycle.ts';

export type Rereading = typeof rereadings.$inferSelect & {
  /** The version of the ranking made from it; null while it is open. */
  readonly version: number | null;
};

export async function loadRereading(reader: Reader, id: string): Promise<Rereading | null> {
  return one(reader, eq(rereadings.id, id));
}

/** The second reading a complaint ordered; null before. */
export async function rereadingOf(reader: Reader, redressId: string): Promise<Rereading | null> {
  return one(reader, eq(rereadings.redressId, redressId));
}

/** The newest second reading of a file, open or over; null where it was read once only. */
export async function newestRereading(reader: Reader, applicationId: string): Promise<Rereading | null> {
  return one(reader, eq(rereadings.applicationId, applicationId));
}

async function one(reader: Reader, which: ReturnType<typeof eq>): Promise<Rereading | null> {
  const [row] = await reader
    .select({ rereading: rereadings, version: rankedLists.number })
    .from(rereadings)
    .leftJoin(rankedLists, eq(rankedLists.rereadingId, rereadings.id))
    .where(which)
    .orderBy(desc(rereadings.id))
    .limit(1);
  return row ? { ...row.rereading, version: row.version } : null;
}

/** Who ordered a second reading, to be told how it goes; nobody for the first reading. */
export async function orderedBy(tx: Tx, rereadingId: string | null): Promise<readonly string[]> {
  const rereading = rereadingId === null ? null : await loadRereading(tx, rereadingId);
  return rereading && isId(rereading.orderedBy) ? [rereading.orderedBy] : [];
}

/** Who reads in a second reading, and how far they are; no score. */
export async function readersOf(reader: Reader, rereadingId: string) {
  const rows = await reader
    .select({
      id: assignments.id,
      alias: accounts.alias,
      member: consortiumMembers.code,
      state: assignments.state,
      assignedAt: assignments.assignedAt,
    })
    .from(assignments)
    .innerJoin(accounts, eq(accounts.id, assignments.reviewerId))
    .leftJoin(consortiumMembers, eq(consortiumMembers.id, assignments.consortiumMemberId))
    .where(eq(assignments.rereadingId, rereadingId))
    .orderBy(asc(assignments.id));
  return rows.map((row) => ({ ...row, member: row.member ?? '', state: row.state as AssignmentState }));
}

export type RereadingReader = Awaited<ReturnType<typeof readersOf>>[number];

/** The second readings of a call that are open, without files hidden from the person who asks. */
export async function rereadingsOfCall(reader: Reader, asked: { callId: string; hidden: ReadonlySet<string> }) {
  const rows = await reader
    .select({ id: rereadings.id, applicationId: rereadings.applicationId, reference: applications.reference })
    .from(rereadings)
    .innerJoin(applications, eq(applications.id, rereadings.applicationId))
    .leftJoin(rankedLists, eq(rankedLists.rereadingId, rereadings.id))
    .where(and(eq(rereadings.callId, asked.callId), isNull(rankedLists.id)))
    .orderBy(asc(rereadings.id));
  return rows.filter((row) => !asked.hidden.has(row.applicationId));
}

/** Whether a list made from the version in force is with its approvers, or its letters are to leave. */
export async function isListUnderWay(reader: Reader, callId: string): Promise<boolean> {
  const under = sql`${awardDecisions.state} in ('recommended', 'approved')`;
  return (await reader.$count(awardDecisions, and(eq(awardDecisions.callId, callId), under))) > 0;
}

/** Whether the first letters of a call are out. */
export async function areLettersOut(reader: Reader, callId: string): Promise<boolean> {
  const out = sql`${awardDecisions.state} in ('notified', 'contested', 'final')`;
  const [row] = await reader
    .select({ lists: count() })
    .from(awardDecisions)
    .where(and(eq(awardDecisions.callId, callId), isNull(awardDecisions.basedOn), out));
  return (row?.lists ?? 0) > 0;
}
