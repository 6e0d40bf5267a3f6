import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { assignments, reviews } from '#db/schema/reviews.ts';
import { accounts } from '#db/schema/people.ts';
import { scoresOf } from './review-store.server.ts';
import type { Confidence } from './review.ts';
import type { Score } from './scoring.ts';

export type PeerSheet = {
  readonly id: string;
  readonly alias: string;
  readonly member: string;
  readonly totalHundredths: number;
  readonly feedback: string;
  readonly confidence: Confidence;
  readonly scores: readonly Score[];
};

/**
 * The locked sheets of a file: all of them, or those beside one assignment in its own reading, first or second. Ask only
 * for who has locked theirs, or does not read the file (I10).
 */
export async function peerSheets(
  reader: Reader,
  asked: { applicationId: string; without: { assignmentId: string; rereadingId: string | null } | null },
): Promise<readonly PeerSheet[]> {
  const { applicationId, without } = asked;
  const rows = await reader
    .select({
      id: reviews.id,
      alias: accounts.alias,
      member: consortiumMembers.code,
      totalHundredths: reviews.totalHundredths,
      feedback: reviews.feedback,
      confidence: reviews.confidence,
    })
    .from(reviews)
    .innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
    .innerJoin(accounts, eq(accounts.id, assignments.reviewerId))
    .leftJoin(consortiumMembers, eq(consortiumMembers.id, assignments.consortiumMemberId))
    .where(
      and(
        eq(reviews.applicationId, applicationId),
        eq(reviews.locked, true),
        without === null ? undefined : ne(assignments.id, without.assignmentId),
        without === null ? undefined : sameReading(without.rereadingId),
      ),
    )
    .orderBy(asc(reviews.id));
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      member: row.member ?? '',
      confidence: row.confidence as Confidence,
      totalHundredths: row.totalHundredths ?? 0,
      scores: await scoresOf(reader, row.id),
    })),
  );
}

function sameReading(rereadingId: string | null) {
  return rereadingId === null ? isNull(assignments.rereadingId) : eq(assignments.rereadingId, rereadingId);
}
