import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { assignments, rankedLists, reviews } from '#db/schema/reviews.ts';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { softKindsOf, type TieKind } from '#app/organisations/interests/interest.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { softTiesWith } from '#app/organisations/interests/tie-store.server.ts';
import { staffMay } from '#app/people/access.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { callFacts } from '#app/calls/call-store.server.ts';
import { isOpen, type AssignmentState } from './assignment-lifecycle.ts';
import { mayRead, stillReads, type CandidateReason } from './assignment-policy.ts';
import { keepsOut, type DeclaredConflict } from './conflict.ts';
import { filesHiddenFrom, inHandFor } from './blind-readers.server.ts';
import { declaredOn, reviewersOf } from './assignment-store.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import { settle } from './divergence.ts';
import { newestRereading } from './rereading/rereading-store.server.ts';
import { sheetsOfReading } from './review-store.server.ts';

/** Who reads a file, and who else may be asked, each with the reason why not and their open files. */
export async function assignmentsPage(reader: Reader, actor: Person, applicationId: string) {
  const application = await applicationFacts(reader, applicationId);
  if (!application || !staffMay(actor, 'assignments.make', application.programmeId)) return null;
  if (await isRecusedFrom(reader, actor, application.organisationId)) return null;
  const call = await callFacts(reader, application.callId);
  const hidden = await filesHiddenFrom(reader, actor, { id: application.callId, fixed: false });
  const blind = hidden.has(application.id);
  const people = await assignedPeople(reader, applicationId);
  // I10: who still reads the file does not learn here how the others scored it.
  const known = blind ? people.map((each) => unscored(each, actor)) : people;
  const declared = await declaredOn(reader, [application.organisationId]);
  const assigned = known.map((each) => ({ ...each, barred: isBarred(each, declared) }));
  const rereadingId = (await newestRereading(reader, applicationId))?.id ?? null;
  const sheets = await sheetsOfReading(reader, { applicationId, rereadingId });
  const fixed = (await reader.$count(rankedLists, eq(rankedLists.callId, application.callId))) > 0;
  return {
    application: { id: application.id, reference: application.reference, state: application.state },
    call: { id: application.callId, reference: call?.reference ?? '', state: call?.state ?? 'draft' },
    assigned,
    fixed,
    settlement: blind ? null : settle(sheets, (await schemeOf(reader, application.callId)).divergencePercent),
    candidates: await candidates(reader, actor, { ...application, assigned, declared }),
  };
}

/** I9: whether somebody who was asked is kept from the file now, with the sheet still to come. */
function isBarred(
  reading: { accountId: string; consortiumMemberId: string; state: AssignmentState },
  declared: readonly DeclaredConflict[],
): boolean {
  const asked = reading.state !== 'recused' && reading.state !== 'declined';
  return asked && !stillReads({ state: reading.state, barred: keepsOut(declared, reading) !== null });
}

/** I10: of another's sheet no more than that its reader took the file. */
function unscored<Row extends { accountId: string; state: AssignmentState }>(row: Row, actor: Person) {
  const state = isOpen(row.state) && row.accountId !== actor.accountId ? ('accepted' as const) : row.state;
  return { ...row, state, totalHundredths: null };
}

async function assignedPeople(reader: Reader, applicationId: string) {
  const rows = await reader
    .select({
      id: assignments.id,
      accountId: assignments.reviewerId,
      consortiumMemberId: assignments.consortiumMemberId,
      alias: accounts.alias,
      member: consortiumMembers.code,
      state: assignments.state,
      assignedAt: assignments.assignedAt,
      totalHundredths: reviews.totalHundredths,
    })
    .from(assignments)
    .innerJoin(accounts, eq(accounts.id, assignments.reviewerId))
    .leftJoin(consortiumMembers, eq(consortiumMembers.id, assignments.consortiumMemberId))
    .leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
    .where(eq(assignments.applicationId, applicationId))
    .orderBy(assignments.id);
  return rows.map((row) => ({ ...row, member: row.member ?? '', state: row.state as AssignmentState }));
}

export type ReviewerChoice = {
  readonly accountId: string;
  readonly alias: string;
  readonly member: string;
  /** Files given to them and not yet done. */
  readonly load: number;
  /** Why they cannot be asked; null where they can. */
  readonly reason: CandidateReason | null;
  /** I9: soft conflicts of their member with the third party; they bar nobody. */
  readonly ties: readonly TieKind[];
};

async function candidates(
  reader: Reader,
  actor: Person,
  file: {
    programmeId: string;
    organisationId: string;
    assigned: readonly { accountId: string; consortiumMemberId: string }[];
    declared: readonly DeclaredConflict[];
  },
): Promise<readonly ReviewerChoice[]> {
  const people = await reviewersOf(reader, file.programmeId);
  const ties = await softTiesWith(reader, [file.organisationId]);
  const members = await memberCodes(reader, [...new Set(people.map((each) => each.consortiumMemberId))]);
  const loads = await openLoads(
    reader,
    actor,
    people.map((each) => each.accountId),
  );
  return people
    .map((each) => {
      const verdict = mayRead(each, file);
      return {
        accountId: each.accountId,
        alias: each.alias,
        member: members.get(each.consortiumMemberId) ?? '',
        load: loads.get(each.accountId) ?? 0,
        reason: verdict.allowed ? null : verdict.reason,
        ties: softKindsOf(ties, each.consortiumMemberId),
      };
    })
    .toSorted((a, b) => a.load - b.load || (a.alias < b.alias ? -1 : 1));
}

/** Codes of consortium members by id. */
export async function memberCodes(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .select({ id: consortiumMembers.id, code: consortiumMembers.code })
    .from(consortiumMembers)
    .where(inArray(consortiumMembers.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.code]));
}

/** Files given to people and not yet done, by account, as far as the person may know. */
export async function openLoads(
  reader: Reader,
  actor: Person,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .select({ id: assignments.reviewerId, count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(and(inArray(assignments.reviewerId, [...accountIds]), inHandFor(actor)))
    .groupBy(assignments.reviewerId);
  return new Map(rows.map((row) => [row.id, row.count]));
}
