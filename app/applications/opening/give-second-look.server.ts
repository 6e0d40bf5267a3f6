import type { Tx } from '#db/client.server.ts';
import { secondLooks } from '#db/schema/eligibility.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockApplication, moveApplication, saveApplication } from '../application-store.server.ts';
import type { Application } from '../application.ts';
import type { ApplicationRefusalCode } from '../refusals.ts';
import { latestAssessment, writeChecks, type Assessment } from './assessment-store.server.ts';
import { declaredOutcome } from './eligibility-news.server.ts';
import { decideLook, lastDayToComplain, mayLook, type LookVerdict } from './second-look.ts';

export type LookRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;
type Looked = { readonly verdict: LookVerdict };

/**
 * Another person reads a proposed refusal: confirmed, the file is ineligible and the applicant is told; sent back with
 * a reason, the checklists are gone through again.
 */
export async function giveSecondLook(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    version: number;
    verdict: LookVerdict;
    reason: string;
    key: IdempotencyKey;
  },
): Promise<Result<Looked, LookRefusal>> {
  return perform<Looked, LookRefusal>(world, actor, 'give-second-look', given.key, async (tx) => {
    if (!can(actor, 'eligibility.confirm').allowed) return refuse('role-may-not');
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !staffMay(actor, 'eligibility.confirm', application.programmeId)) return refuse('not-found');
    if (await isRecusedFrom(tx, actor, application.organisationId)) return refuse('not-found');
    if (application.version !== given.version) return refuse('stale');
    const assessment = await latestAssessment(tx, application.id);
    if (!assessment || application.state !== 'submitted') return refuse('second-look-not-due');
    const may = mayLook(actor, assessment);
    if (!may.allowed) return refuse(may.reason);
    const decision = decideLook(given);
    if (!decision.ok) return decision;
    const { verdict, reason } = given;
    const givenAt = world.clock.now();
    const redressUntil = verdict === 'confirmed' ? lastDayToComplain(givenAt) : null;
    const look = { assessmentId: assessment.id, verdict, reason, givenBy: actorReference(actor), givenAt };
    await tx.insert(secondLooks).values({ ...look, redressUntil });
    const about = { application, assessment, at: givenAt };
    return verdict === 'confirmed' ? declareIneligible(tx, about) : sendBack(tx, about);
  });
}

type About = { readonly application: Application; readonly assessment: Assessment; readonly at: Date };

async function declareIneligible(tx: Tx, about: About): Promise<Result<Outcome<Looked>, LookRefusal>> {
  const { application, assessment, at } = about;
  const { answers, assessedBy: checkedBy, assessedAt: checkedAt } = assessment;
  await writeChecks(tx, { applicationId: application.id, answers, checkedBy, checkedAt });
  const moved = await moveApplication(tx, application, 'declare-ineligible', { decidedAt: at });
  if (!moved.ok) return moved;
  const news = await declaredOutcome(tx, { application, assessment, answers, outcome: 'ineligible' });
  return ok({ value: { verdict: 'confirmed' }, ...news });
}

/** The version counts on, so that nobody decides on a page printed before. */
async function sendBack(tx: Tx, about: About): Promise<Result<Outcome<Looked>, LookRefusal>> {
  const { application, assessment } = about;
  await saveApplication(tx, application.id, {});
  const { programmeId, reference } = application;
  const entity = { kind: 'application', id: application.id };
  return ok({
    value: { verdict: 'sent-back' },
    events: [
      {
        kind: 'application.refusal-sent-back',
        programmeId,
        entity,
        body: { reference, assessmentId: assessment.id },
      },
    ],
    notices: [
      { accountId: assessment.assessedBy, kind: 'application-refusal-sent-back', entity, values: { reference } },
    ],
  });
}
