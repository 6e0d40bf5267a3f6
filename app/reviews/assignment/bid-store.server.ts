import { and, asc, eq, gt, inArray, notExists, notInArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { assignments, rankedLists } from '#db/schema/reviews.ts';
import { readingBids } from '#db/schema/reviewer-profiles.ts';
import type { Person } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { READERS_PER_FILE } from './fit.ts';
import { grouped } from './grouped.ts';
import type { Bid } from './bid.ts';

/**
 * I9: the files a reviewer may bid for: eligible ones of closed calls of their programmes that are not ranked yet and lack
 * readers, which they were not asked to read and are not recused from. In order of reference.
 */
export function filesToBidFor(
  reader: Reader,
  actor: Person,
  given: { after?: string | null; ids?: readonly string[] },
) {
  const programmeIds = actor.memberships.flatMap(({ role, programmeId }) =>
    role === 'reviewer' && programmeId !== null ? [programmeId] : [],
  );
  const asked = reader
    .select({ one: sql`1` })
    .from(assignments)
    .where(and(eq(assignments.applicationId, applications.id), eq(assignments.reviewerId, actor.accountId)));
  const ranked = reader
    .select({ one: sql`1` })
    .from(rankedLists)
    .where(eq(rankedLists.callId, applications.callId));
  return reader
    .select({
      id: applications.id,
      programmeId: applications.programmeId,
      reference: applications.reference,
      language: applications.language,
      activities: applications.activities,
      country: organisations.country,
      bid: readingBids.bid,
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .leftJoin(
      readingBids,
      and(eq(readingBids.applicationId, applications.id), eq(readingBids.accountId, actor.accountId)),
    )
    .where(
      and(
        inArray(applications.programmeId, programmeIds),
        inArray(applications.state, ['eligible', 'in_review']),
        inArray(calls.state, ['closed', 'in_review']),
        notRecused(applications.organisationId, actor),
        notExists(asked),
        notExists(ranked),
        sql`(${readersOf(reader)}) < ${READERS_PER_FILE}`,
        given.after ? gt(applications.reference, given.after) : undefined,
        given.ids ? inArray(applications.id, [...given.ids]) : undefined,
      ),
    )
    .orderBy(asc(applications.reference))
    .$dynamic();
}

/** How many were asked to read a file and have not left it, for each row of a query over `applications`. */
function readersOf(reader: Reader) {
  return reader
    .select({ count: sql`count(*)` })
    .from(assignments)
    .where(and(eq(assignments.applicationId, applications.id), notInArray(assignments.state, ['recused', 'declined'])));
}

/** What was said of these files, by file and account. The cast is the check `reading_bids_bid` of the table. */
export async function bidsOn(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Bid>>> {
  if (applicationIds.length === 0) return new Map();
  const { applicationId, accountId, bid } = readingBids;
  const rows = await reader
    .select({ applicationId, accountId, bid })
    .from(readingBids)
    .where(inArray(applicationId, [...applicationIds]));
  const byFile = grouped(rows, (row) => row.applicationId);
  return new Map([...byFile].map(([id, said]) => [id, new Map(said.map((row) => [row.accountId, row.bid as Bid]))]));
}
