import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader, Tx } from '#db/client.server.ts';
import { eligibilityChecks } from '#db/schema/applications.ts';
import { eligibilityAssessments, secondLooks } from '#db/schema/eligibility.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { CheckAnswer } from '../eligibility.ts';
import type { Assessed, LookVerdict } from './second-look.ts';

export type Assessment = Assessed & {
  readonly id: string;
  readonly number: number;
  readonly versionNumber: number;
  readonly answers: readonly CheckAnswer[];
  readonly assessedAt: Instant;
  readonly look: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
};

const storedAnswers = z.array(
  z.object({ code: z.string(), result: z.enum(['met', 'not-met']), reason: z.string(), evidence: z.string() }),
);

/** The newest assessment of a file with its second look; null where nobody went through the checklists yet. */
export async function latestAssessment(reader: Reader, applicationId: ApplicationId): Promise<Assessment | null> {
  const [row] = await reader
    .select()
    .from(eligibilityAssessments)
    .leftJoin(secondLooks, eq(secondLooks.assessmentId, eligibilityAssessments.id))
    .where(eq(eligibilityAssessments.applicationId, applicationId))
    .orderBy(desc(eligibilityAssessments.number))
    .limit(1);
  if (!row) return null;
  const { eligibility_assessments: assessment, second_looks: look } = row;
  const { id, number, versionNumber, assessedBy, assessedAt } = assessment;
  return {
    id,
    number,
    versionNumber,
    assessedBy,
    assessedAt,
    // The casts are the checks of the two tables.
    outcome: assessment.outcome as Assessment['outcome'],
    answers: storedAnswers.parse(assessment.answers),
    looked: (look?.verdict ?? null) as LookVerdict | null,
    look: look && { by: look.givenBy, at: look.givenAt, reason: look.reason },
  };
}

export type ConfirmedRefusal = {
  readonly assessmentId: string;
  /** Who went through the checklists, and who confirmed. */
  readonly decidedBy: readonly string[];
  readonly confirmedAt: Instant;
  readonly redressUntil: LocalDate | null;
  readonly answers: readonly CheckAnswer[];
};

/** The refusal of eligibility a file was last told of, whatever became of it; null where there was none. */
export async function confirmedRefusal(reader: Reader, applicationId: string): Promise<ConfirmedRefusal | null> {
  const { id, number, assessedBy, answers } = eligibilityAssessments;
  const { givenBy, givenAt, redressUntil } = secondLooks;
  const [row] = await reader
    .select({ id, assessedBy, answers, givenBy, givenAt, redressUntil })
    .from(eligibilityAssessments)
    .innerJoin(secondLooks, eq(secondLooks.assessmentId, id))
    .where(and(eq(eligibilityAssessments.applicationId, applicationId), eq(secondLooks.verdict, 'confirmed')))
    .orderBy(desc(number))
    .limit(1);
  if (!row) return null;
  return {
    assessmentId: row.id,
    decidedBy: [row.assessedBy, row.givenBy],
    confirmedAt: row.givenAt,
    redressUntil: row.redressUntil,
    answers: storedAnswers.parse(row.answers),
  };
}

/** Writes the answers of a decision that stands into the register, over earlier ones: `checkedBy` is who gave them. */
export async function writeChecks(
  tx: Tx,
  given: { applicationId: ApplicationId; answers: readonly CheckAnswer[]; checkedBy: string; checkedAt: Instant },
): Promise<void> {
  const { applicationId, checkedBy, checkedAt } = given;
  const rows = given.answers.map(({ code, result, reason, evidence }) => ({
    applicationId,
    checkCode: code,
    result,
    reason: reason === '' ? null : reason,
    evidence: evidence === '' ? null : evidence,
    checkedBy,
    checkedAt,
  }));
  if (rows.length === 0) return;
  await tx
    .insert(eligibilityChecks)
    .values(rows)
    .onConflictDoUpdate({
      target: [eligibilityChecks.applicationId, eligibilityChecks.checkCode],
      set: {
        result: sql`excluded.result`,
        reason: sql`excluded.reason`,
        evidence: sql`excluded.evidence`,
        checkedBy: sql`excluded.checked_by`,
        checkedAt: sql`excluded.checked_at`,
      },
    });
}
