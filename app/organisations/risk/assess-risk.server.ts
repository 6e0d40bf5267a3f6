import { eq } from 'drizzle-orm';
import { riskAssessments } from '#db/schema/risk.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { openOrganisation } from '../interests/recusal.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import type { Answers, Rating, Reference } from './questionnaire.ts';
import { decideRating, rateRisk } from './risk-rating.ts';

/** What an organisation can carry changes slowly: a year. */
const VALID_DAYS = 365;

/** Goes through the questionnaire and the references of a third party. Added, never changed; the newest counts. */
export async function assessRisk(
  world: World,
  actor: Actor,
  given: {
    organisationId: string;
    answers: Answers;
    references: readonly Reference[];
    rating: Rating | null;
    reason: string;
    key: IdempotencyKey;
  },
): Promise<Result<{ rating: Rating }, OrganisationRefusal>> {
  if (!can(actor, 'due-diligence.record').allowed) return refuse('role-may-not');
  return perform<{ rating: Rating }, OrganisationRefusal>(world, actor, 'assess-risk', given.key, async (tx) => {
    const { organisationId, answers, references, reason } = given;
    if (!(await openOrganisation(tx, actor, organisationId))) return refuse('not-found');
    const { rating: computed, percent } = rateRisk(answers, references);
    const decided = decideRating(computed, given);
    if (!decided.ok) return decided;
    const { id: programmeId } = await theProgramme(tx);
    const assessedAt = world.clock.now();
    const id = world.ids.next();
    const rating = decided.value;
    await tx.insert(riskAssessments).values({
      id,
      organisationId,
      number: (await tx.$count(riskAssessments, eq(riskAssessments.organisationId, organisationId))) + 1,
      answers: { ...answers },
      references: references.map((each) => ({ ...each })),
      percent,
      computed,
      rating,
      reason,
      assessedBy: actorReference(actor),
      assessedAt,
      validUntil: addDays(assessedAt, VALID_DAYS),
    });
    const entity = { kind: 'organisation', id: organisationId };
    const body = { assessmentId: id, percent, computed, rating };
    return ok({ value: { rating }, events: [{ kind: 'organisation.risk-assessed', programmeId, entity, body }] });
  });
}
