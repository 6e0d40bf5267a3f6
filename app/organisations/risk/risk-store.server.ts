import { and, desc, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import { riskAssessments } from '#db/schema/risk.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { REFERENCE_KINDS, REFERENCE_OUTCOMES, type Answers, type Rating, type Reference } from './questionnaire.ts';

export type RiskAssessment = {
  readonly id: string;
  readonly number: number;
  readonly answers: Answers;
  readonly references: readonly Reference[];
  readonly percent: number;
  readonly computed: Rating;
  readonly rating: Rating;
  readonly reason: string;
  readonly assessedBy: string;
  readonly assessedAt: Instant;
  readonly validUntil: Instant;
};

const storedAnswers = z.record(z.string(), z.number());
const storedReferences = z.array(z.object({ kind: z.enum(REFERENCE_KINDS), outcome: z.enum(REFERENCE_OUTCOMES) }));

/** The newest assessment of a third party; `at`: only one that is in force then. Null where there is none. */
export async function latestRisk(
  reader: Reader,
  organisationId: string,
  at: Instant | null = null,
): Promise<RiskAssessment | null> {
  const inForce = at ? gte(riskAssessments.validUntil, at) : undefined;
  const [row] = await reader
    .select()
    .from(riskAssessments)
    .where(and(eq(riskAssessments.organisationId, organisationId), inForce))
    .orderBy(desc(riskAssessments.number))
    .limit(1);
  if (!row) return null;
  return {
    ...row,
    // Every question is answered: the form has no other way, and rows never change.
    answers: storedAnswers.parse(row.answers) as Answers,
    references: storedReferences.parse(row.references),
    computed: row.computed as Rating,
    rating: row.rating as Rating,
  };
}
