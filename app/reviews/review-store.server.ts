import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { reviewNotes, reviewVersions } from '#db/schema/consensus.ts';
import { assignments, reviews, reviewScores } from '#db/schema/reviews.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import type { LockedSheet } from './ranking.ts';
import type { Assignment, Confidence, Sheet } from './review.ts';
import type { Scheme, Score } from './scoring.ts';

/** The sheet of an assignment, locked; null before the reviewer declared no conflict. */
export async function lockSheet(tx: Tx, assignmentId: string): Promise<Sheet | null> {
  const [row] = await tx.select().from(reviews).where(eq(reviews.assignmentId, assignmentId)).for('update');
  // The cast is the check `reviews_confidence` of the database.
  return row ? { ...row, confidence: row.confidence as Confidence } : null;
}

export async function scoresOf(reader: Reader, reviewId: string): Promise<readonly Required<Score>[]> {
  const { criterion, points, comment, notApplicable } = reviewScores;
  return reader
    .select({ criterion, points, comment, notApplicable })
    .from(reviewScores)
    .where(eq(reviewScores.reviewId, reviewId));
}

/** What a reviewer noted for themselves. Ask only for the author of the sheet. */
export async function noteOf(reader: Reader, reviewId: string): Promise<string> {
  const [row] = await reader
    .select({ note: reviewNotes.note })
    .from(reviewNotes)
    .where(eq(reviewNotes.reviewId, reviewId));
  return row?.note ?? '';
}

/** What else a sheet says; what is not given stays as it was. */
export type SheetWords = { readonly feedback: string; readonly confidence?: Confidence; readonly note?: string };

/** Writes lines of an open sheet over what was there. */
export async function writeScores(
  tx: Tx,
  given: { sheet: Sheet; scheme: Scheme; scores: readonly Score[]; words: SheetWords; at: Instant },
): Promise<void> {
  const maxima = new Map(given.scheme.criteria.map((criterion) => [criterion.code, criterion.maximum]));
  const { sheet, words, at } = given;
  if (given.scores.length > 0) {
    await tx
      .insert(reviewScores)
      .values(
        given.scores.map((score) => ({
          ...score,
          reviewId: sheet.id,
          maximum: maxima.get(score.criterion) ?? 0,
          savedAt: at,
        })),
      )
      .onConflictDoUpdate({
        target: [reviewScores.reviewId, reviewScores.criterion],
        set: {
          points: sql`excluded.points`,
          comment: sql`excluded.comment`,
          notApplicable: sql`excluded.not_applicable`,
          savedAt: at,
        },
      });
  }
  if (words.note !== undefined) {
    const note = { reviewId: sheet.id, note: words.note, savedAt: at };
    await tx.insert(reviewNotes).values(note).onConflictDoUpdate({ target: reviewNotes.reviewId, set: note });
  }
  await tx
    .update(reviews)
    .set({
      feedback: words.feedback,
      confidence: words.confidence ?? sheet.confidence,
      version: sheet.version + 1,
    })
    .where(eq(reviews.id, sheet.id));
}

export async function saveAssignmentState(tx: Tx, assignment: Assignment, state: AssignmentState): Promise<void> {
  await tx
    .update(assignments)
    .set({ state, version: assignment.version + 1 })
    .where(eq(assignments.id, assignment.id));
}

/** A locked sheet, whose it is, and the second reading it belongs to. */
export type ReadSheet = LockedSheet & { readonly reviewerId: string; readonly rereadingId: string | null };

/** The locked sheets of files, by application, of every reading. */
export async function lockedSheets(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReadSheet[]>> {
  const found = new Map<string, ReadSheet[]>();
  if (applicationIds.length === 0) return found;
  const rows = await reader
    .select({
      reviewId: reviews.id,
      applicationId: reviews.applicationId,
      reviewerId: assignments.reviewerId,
      rereadingId: assignments.rereadingId,
      total: reviews.totalHundredths,
      first: reviewVersions.totalHundredths,
      points: sql<Record<string, number>>`(
        select coalesce(jsonb_object_agg(s.criterion, s.points) filter (where s.points is not null), '{}')
        from review_scores s where s.review_id = ${reviews.id})`,
    })
    .from(reviews)
    .innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
    .leftJoin(reviewVersions, and(eq(reviewVersions.reviewId, reviews.id), eq(reviewVersions.number, 1)))
    .where(and(inArray(reviews.applicationId, [...applicationIds]), eq(reviews.locked, true)))
    .orderBy(reviews.id);
  for (const { applicationId, total, first, ...row } of rows) {
    const sheets = found.get(applicationId) ?? [];
    sheets.push({ ...row, totalHundredths: total ?? 0, ...(first === null ? {} : { firstHundredths: first }) });
    found.set(applicationId, sheets);
  }
  return found;
}

/** The locked sheets of one reading of a file: of the first where `rereadingId` is null. */
export async function sheetsOfReading(
  reader: Reader,
  file: { applicationId: string; rereadingId: string | null },
): Promise<readonly ReadSheet[]> {
  const all = (await lockedSheets(reader, [file.applicationId])).get(file.applicationId) ?? [];
  return all.filter((sheet) => sheet.rereadingId === file.rereadingId);
}
