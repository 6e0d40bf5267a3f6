import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import type { ListedFile, RankedFile } from './ranking.ts';
import { lockedSheets } from './review-store.server.ts';

/** States of files that still have to be checked or given to reviewers before a ranking can be fixed. */
const WAITING = ['submitted', 'returned', 'eligible'] as const;

/** Files of a call under review, with their locked sheets, in order of reference. */
export async function filesInReview(
  reader: Reader,
  callId: string,
): Promise<readonly (RankedFile & { readonly requestedMinor: bigint; readonly organisationId: string })[]> {
  const rows = await reader
    .select({
      applicationId: applications.id,
      reference: applications.reference,
      organisationId: applications.organisationId,
      requestedMinor: applications.requestedMinor,
    })
    .from(applications)
    .where(and(eq(applications.callId, callId), eq(applications.state, 'in_review')))
    .orderBy(asc(applications.reference));
  const sheets = await lockedSheets(
    reader,
    rows.map((row) => row.applicationId),
  );
  return rows.map((row) => ({
    ...row,
    requestedMinor: row.requestedMinor ?? 0n,
    sheets: sheets.get(row.applicationId) ?? [],
  }));
}

export async function waitingFiles(reader: Reader, callId: string): Promise<number> {
  return reader.$count(applications, and(eq(applications.callId, callId), inArray(applications.state, [...WAITING])));
}

export type FixedList = typeof rankedLists.$inferSelect;

/** The fixed ranking of a call; null while there is none. */
export async function fixedList(reader: Reader, callId: string): Promise<FixedList | null> {
  const [row] = await reader.select().from(rankedLists).where(eq(rankedLists.callId, callId));
  return row ?? null;
}

/** The places of a fixed list in order of rank. */
export async function listedFiles(reader: Reader, listId: string): Promise<readonly ListedFile[]> {
  const rows = await reader
    .select({
      applicationId: rankedEntries.applicationId,
      reference: applications.reference,
      organisationId: applications.organisationId,
      state: applications.state,
      requestedMinor: applications.requestedMinor,
      rank: rankedEntries.rank,
      scoreHundredths: rankedEntries.scoreHundredths,
      passes: rankedEntries.passes,
    })
    .from(rankedEntries)
    .innerJoin(applications, eq(applications.id, rankedEntries.applicationId))
    .where(eq(rankedEntries.listId, listId))
    .orderBy(asc(rankedEntries.rank));
  return rows.map((row) => ({ ...row, requestedMinor: row.requestedMinor ?? 0n }));
}
