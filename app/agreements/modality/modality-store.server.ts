import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreementModalities, riskAssessments } from '#db/schema/risk.ts';
import type { InstalmentPlan } from '#app/calls/call-content.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Rating } from '#app/organisations/risk/questionnaire.ts';
import type { Modality } from './modality.ts';

export type StoredModality = {
  readonly proposed: Modality;
  readonly chosen: Modality;
  readonly reason: string;
  /** The rating it was proposed for; null where none was in force. */
  readonly rating: Rating | null;
};

/** How an agreement is paid and looked at. Plans and ratings went through their choices before they were stored. */
export async function modalityOf(reader: Reader, agreementId: AgreementId): Promise<StoredModality | null> {
  const { proposedPlan, proposedSample, plan, sample, reason, assessmentId } = agreementModalities;
  const [row] = await reader
    .select({ proposedPlan, proposedSample, plan, sample, reason, rating: riskAssessments.rating })
    .from(agreementModalities)
    .leftJoin(riskAssessments, eq(riskAssessments.id, assessmentId))
    .where(eq(agreementModalities.agreementId, agreementId));
  if (!row) return null;
  return {
    proposed: { plan: row.proposedPlan as InstalmentPlan, sample: row.proposedSample },
    chosen: { plan: row.plan as InstalmentPlan, sample: row.sample },
    reason: row.reason,
    rating: row.rating as Rating | null,
  };
}
