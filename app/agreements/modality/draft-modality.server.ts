import type { Tx } from '#db/client.server.ts';
import { agreementModalities } from '#db/schema/risk.ts';
import type { InstalmentPlan } from '#app/calls/call-content.ts';
import type { AgreementId, OrganisationId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { latestRisk } from '#app/organisations/risk/risk-store.server.ts';
import { proposeModality, type Modality } from './modality.ts';

export type DraftedModality = Modality & { readonly assessmentId: string | null };

/** What the assessment in force proposes for an agreement that is drafted now. */
export async function proposedModality(
  tx: Tx,
  given: { organisationId: OrganisationId; callPlan: InstalmentPlan; at: Instant },
): Promise<DraftedModality> {
  const risk = await latestRisk(tx, given.organisationId, given.at);
  return { ...proposeModality(risk?.rating ?? null, given.callPlan), assessmentId: risk?.id ?? null };
}

/** Puts the proposal on record as it is drafted; nobody has chosen otherwise yet. */
export async function keepModality(
  tx: Tx,
  given: DraftedModality & { agreementId: AgreementId; at: Instant },
): Promise<void> {
  const { agreementId, assessmentId, plan, sample, at } = given;
  await tx.insert(agreementModalities).values({
    agreementId,
    assessmentId,
    proposedPlan: plan,
    proposedSample: sample,
    plan,
    sample,
    reason: '',
    setBy: 'system:proposal',
    setAt: at,
  });
}
