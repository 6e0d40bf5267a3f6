import { eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { assignments, reviews, reviewScores } from '#db/schema/reviews.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import type { LockedSheet } from './ranking.ts';
import type { Assignment, Sheet } from './review.ts';
import type { Scheme, Score } from './scoring.ts';

/** The sheet of an assignment, locked; null before the reviewer declared no conflict. */
export async function lockSheet(tx: Tx, assignmentId: string): Promise<Sheet | null> {
  const [row] = await tx.select().from(reviews).where(eq(reviews.assignmentId, assignmentId)).for('update');
  return row ?? null;
}

export async function scoresOf(reader: Reader, reviewId: string): Promise<readonly Score[]> {
  return reader
    .select({ criterion: reviewScores.criterion, points: reviewScores.points, comment: reviewScores.comment })
    .from(reviewScores)
    .where(eq(reviewScores.reviewId, reviewId));
}

/** Writes lines of an open sheet over what was there. */
export async function writeScores(
  tx: Tx,
  given: { sheet: Sheet; scheme: Scheme; scores: readonly Score[]; feedback: string; at: Instant },
): Promise<void> {
  const maxima = new Map(given.scheme.criteria.map((criterion) => [criterion.code, criterion.maximum]));
  if (given.scores.length > 0) {
    await tx
      .insert(reviewScores)
      .values(
        given.scores.map((score) => ({
          ...score,
          reviewId: given.sheet.id,
          maximum: maxima.get(score.criterion) ?? 0,
          savedAt: given.at,
        })),
      )
      .onConflictDoUpdate({
        target: [reviewScores.reviewId, reviewScores.criterion],
        set: { points: sql`excluded.points`, comment: sql`excluded.comment`, savedAt: given.at },
      });
  }
  await tx
    .update(reviews)
    .set({ feedback: given.feedback, version: given.sheet.version + 1 })
    .where(eq(reviews.id, given.sheet.id));
}

export async function saveAssignmentState(tx: Tx, assignment: Assignment, state: AssignmentState): Promise<void> {
  await tx
    .update(assignments)
    .set({ state, version: assignment.version + 1 })
    .where(eq(assignments.id, assignment.id));
}

/** The locked sheets of files, by application. */
export async function lockedSheets(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LockedSheet[]>> {
  const found = new Map<string, LockedSheet[]>();
  if (applicationIds.length === 0) return found;
  const rows = await reader
    .select({
      reviewId: reviews.id,
      applicationId: reviews.applicationId,
      total: reviews.totalHundredths,
      criterion: reviewScores.criterion,
      points: reviewScores.points,
    })
    .from(reviews)
    .innerJoin(reviewScores, eq(reviewScores.reviewId, reviews.id))
    .where(sql`${inArray(reviews.applicationId, [...applicationIds])} and ${reviews.locked}`)
    .orderBy(reviews.id);
  for (const row of rows) {
    const sheets = found.get(row.applicationId) ?? [];
    const known = sheets.find((sheet) => sheet.reviewId === row.reviewId);
    const points = { ...known?.points, [row.criterion]: row.points ?? 0 };
    const sheet = { reviewId: row.reviewId, totalHundredths: row.total ?? 0, points };
    found.set(row.applicationId, [...sheets.filter((other) => other !== known), sheet]);
  }
  return found;
}
