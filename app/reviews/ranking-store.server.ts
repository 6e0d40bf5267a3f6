import { and, asc, desc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { callLots } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import { shownPlace } from '#app/organisations/places.ts';
import { envelopeLeft } from '#app/calls/rounds/round-store.server.ts';
import { consensusResults } from './consensus-store.server.ts';
import { lotsOf, type Lot } from './lots.ts';
import type { ListedFile, RankedFile } from './ranking.ts';
import { lockedSheets, type ReadSheet } from './review-store.server.ts';

/** States of files that still have to be checked or given to reviewers before a ranking can be fixed. */
const WAITING = ['submitted', 'returned', 'eligible'] as const;

/** A file under review with the facts of its application that a ranking shows. */
export type FileInReview = Omit<RankedFile, 'sheets'> & {
  readonly sheets: readonly ReadSheet[];
  readonly requestedMinor: bigint;
  readonly organisationId: string;
  readonly lot: string | null;
  /** The country, or the region where the organisation shows no more (PV-4). */
  readonly place: string;
  readonly activities: readonly string[];
  /** Keys of the programme's other lists. */
  readonly taxonomy: readonly string[];
};

/** Files of a call under review, with their locked sheets and what their readers agreed on, in order of reference. */
export async function filesInReview(reader: Reader, callId: string): Promise<readonly FileInReview[]> {
  const which = and(eq(applications.callId, callId), eq(applications.state, 'in_review'));
  return filesOfCall(reader, which, new Map());
}

/** The files of a fixed list in order of reference, with the sheets they were ranked by. */
export async function filesOfList(reader: Reader, listId: string): Promise<readonly FileInReview[]> {
  const listed = reader
    .select({ id: rankedEntries.applicationId })
    .from(rankedEntries)
    .where(eq(rankedEntries.listId, listId));
  return filesOfCall(reader, inArray(applications.id, listed), await rereadingsOfList(reader, listId));
}

/** The second reading each file of a list was placed by, by application; files placed by their first are absent. */
export async function rereadingsOfList(reader: Reader, listId: string): Promise<ReadonlyMap<string, string>> {
  const { applicationId, rereadingId } = rankedEntries;
  const rows = await reader
    .select({ applicationId, rereadingId })
    .from(rankedEntries)
    .where(and(eq(rankedEntries.listId, listId), isNotNull(rereadingId)));
  return new Map(rows.flatMap((row) => (row.rereadingId === null ? [] : [[row.applicationId, row.rereadingId]])));
}

async function filesOfCall(
  reader: Reader,
  which: SQL | undefined,
  reread: ReadonlyMap<string, string>,
): Promise<readonly FileInReview[]> {
  const rows = await reader
    .select({
      applicationId: applications.id,
      reference: applications.reference,
      organisationId: applications.organisationId,
      requestedMinor: applications.requestedMinor,
      lot: applications.lotCode,
      country: organisations.country,
      regionOnly: organisations.regionOnly,
      activities: applications.activities,
      taxonomy: applications.taxonomy,
    })
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(which)
    .orderBy(asc(applications.reference));
  const ids = rows.map((row) => row.applicationId);
  const sheets = await lockedSheets(reader, ids);
  const agreed = await consensusResults(reader, ids);
  return rows.map(({ country, regionOnly, ...row }) => ({
    ...row,
    place: shownPlace({ country, regionOnly }),
    requestedMinor: row.requestedMinor ?? 0n,
    sheets: ofReading(sheets.get(row.applicationId) ?? [], reread.get(row.applicationId) ?? null),
    consensus: reread.has(row.applicationId) ? null : (agreed.get(row.applicationId) ?? null),
  }));
}

/** The sheets of one reading: of the first where `rereadingId` is null. */
export function ofReading(sheets: readonly ReadSheet[], rereadingId: string | null): readonly ReadSheet[] {
  return sheets.filter((sheet) => sheet.rereadingId === rereadingId);
}

/** I2: the lots of a call, or its one; of a round, what the other rounds left of the envelope. */
export async function lotsOfCall(
  reader: Reader,
  call: { id: string; envelopeMinor: bigint; roundOf: string | null },
): Promise<readonly Lot[]> {
  if (call.roundOf !== null) return lotsOf(await envelopeLeft(reader, call), []);
  const { code, envelopeMinor } = callLots;
  const rows = await reader.select({ code, envelopeMinor }).from(callLots).where(eq(callLots.callId, call.id));
  return lotsOf(call.envelopeMinor, rows);
}

export async function waitingFiles(reader: Reader, callId: string): Promise<number> {
  return reader.$count(applications, and(eq(applications.callId, callId), inArray(applications.state, [...WAITING])));
}

export type FixedList = typeof rankedLists.$inferSelect;

/** The fixed ranking of a call in its newest version, or in one asked for; null while there is none. */
export async function fixedList(reader: Reader, callId: string, number?: number): Promise<FixedList | null> {
  const [row] = await reader
    .select()
    .from(rankedLists)
    .where(and(eq(rankedLists.callId, callId), number === undefined ? undefined : eq(rankedLists.number, number)))
    .orderBy(desc(rankedLists.number))
    .limit(1);
  return row ?? null;
}

/** The versions of a fixed ranking, newest first: numbers, hashes and times. */
export async function versionsOfList(reader: Reader, callId: string) {
  const { number, sha256, fixedAt } = rankedLists;
  return reader
    .select({ number, sha256, fixedAt })
    .from(rankedLists)
    .where(eq(rankedLists.callId, callId))
    .orderBy(desc(number));
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
