import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import type { ApplicationState } from '#app/applications/application-lifecycle.ts';

/**
 * What a second reading made of a file after the letters of its call: the version of the ranking that says so, and the
 * line of a result page where no list has told the file anything since. Null before the letters and without one.
 */
export async function rereadResult(
  reader: Reader,
  application: { id: string; callId: string; state: ApplicationState },
) {
  const [entry] = await reader
    .select({
      listId: rankedLists.id,
      number: rankedLists.number,
      rereadingId: rankedEntries.rereadingId,
      fixedAt: rankedLists.fixedAt,
    })
    .from(rankedEntries)
    .innerJoin(
      rankedLists,
      and(eq(rankedLists.id, rankedEntries.listId), eq(rankedLists.rereadingId, rankedEntries.rereadingId)),
    )
    .where(eq(rankedEntries.applicationId, application.id))
    .orderBy(desc(rankedLists.number))
    .limit(1);
  if (!entry) return null;
  const [first] = await reader
    .select({ id: awardDecisions.id, number: rankedLists.number })
    .from(awardDecisions)
    .innerJoin(rankedLists, eq(rankedLists.id, awardDecisions.listId))
    .where(
      and(
        eq(awardDecisions.callId, application.callId),
        isNull(awardDecisions.basedOn),
        inArray(awardDecisions.state, ['notified', 'contested', 'final']),
      ),
    );
  // No version is made while a list is with its approvers: a later one was made after the letters.
  if (!first || first.number >= entry.number) return null;
  const { listId, rereadingId, fixedAt } = entry;
  return {
    listId,
    rereadingId,
    line: {
      decisionId: first.id,
      outcome: application.state === 'rejected' ? 'reject' : 'reserve',
      amountMinor: 0n,
      reason: null,
      listId,
      notifiedAt: fixedAt,
      acceptUntil: null,
      redressUntil: null,
    },
  };
}
