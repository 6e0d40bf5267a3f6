import type { Tx } from '#db/client.server.ts';
import { eligibilityAssessments } from '#db/schema/eligibility.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { applicationLifecycle } from './application-lifecycle.ts';
import { loadSubmittedContent, lockApplication, moveApplication } from './application-store.server.ts';
import type { Application } from './application.ts';
import { decideChecklist, type CheckAnswer } from './eligibility.ts';
import { latestAssessment, writeChecks } from './opening/assessment-store.server.ts';
import { checklistOf } from './opening/checklist.ts';
import { declaredOutcome } from './opening/eligibility-news.server.ts';
import { isPending } from './opening/second-look.ts';
import type { ApplicationRefusalCode } from './refusals.ts';

export type DecideRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;
export type Decided = { readonly eligible: boolean };

/**
 * The officer's answer to every line of both checklists. All met: the file is eligible at once. Any not met: the
 * refusal is proposed, and stands when another person has confirmed it (`giveSecondLook`).
 */
export async function decideEligibility(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; version: number; answers: readonly CheckAnswer[]; key: IdempotencyKey },
): Promise<Result<Decided, DecideRefusal>> {
  return perform<Decided, DecideRefusal>(world, actor, 'decide-eligibility', given.key, async (tx) => {
    if (!can(actor, 'eligibility.decide').allowed) return refuse('role-may-not');
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !staffMay(actor, 'eligibility.decide', application.programmeId)) return refuse('not-found');
    if (await isRecusedFrom(tx, actor, application.organisationId)) return refuse('not-found');
    if (!canMove(applicationLifecycle, 'declare-eligible', application.state)) {
      return refuse('move-not-allowed', { values: { state: application.state } });
    }
    if (application.version !== given.version) return refuse('stale');
    const earlier = await latestAssessment(tx, application.id);
    if (isPending(earlier)) return refuse('second-look-pending');
    const version = await loadSubmittedContent(tx, application.id);
    if (!version) throw new Error('a submitted application without a version');
    const call = await loadFrozenContent(tx, application.callVersionId);
    const documents = version.content.documents.map(({ reference }) => reference);
    const decision = decideChecklist(checklistOf(call), given.answers, documents);
    if (!decision.ok) return decision;
    const assessment = {
      id: world.ids.next(),
      applicationId: application.id,
      number: (earlier?.number ?? 0) + 1,
      versionNumber: version.number,
      outcome: decision.value.eligible ? 'eligible' : 'ineligible',
      answers: decision.value.answers.map((answer) => ({ ...answer })),
      assessedBy: actorReference(actor),
      assessedAt: world.clock.now(),
    };
    await tx.insert(eligibilityAssessments).values(assessment);
    const about = { actor, application, assessment, answers: decision.value.answers };
    return decision.value.eligible ? declareEligible(tx, about) : proposeRefusal(tx, about);
  });
}

type About = {
  readonly actor: Actor;
  readonly application: Application;
  readonly assessment: { readonly id: string; readonly assessedBy: string; readonly assessedAt: Date };
  readonly answers: readonly CheckAnswer[];
};

async function declareEligible(tx: Tx, about: About): Promise<Result<Outcome<Decided>, DecideRefusal>> {
  const { application, assessment, answers } = about;
  const { assessedBy: checkedBy, assessedAt: checkedAt } = assessment;
  await writeChecks(tx, { applicationId: application.id, answers, checkedBy, checkedAt });
  const moved = await moveApplication(tx, application, 'declare-eligible');
  if (!moved.ok) return moved;
  return ok({ value: { eligible: true }, ...(await declaredOutcome(tx, { ...about, outcome: 'eligible' })) });
}

async function proposeRefusal(tx: Tx, about: About): Promise<Result<Outcome<Decided>, DecideRefusal>> {
  const { application, assessment, actor, answers } = about;
  const { programmeId, reference } = application;
  const entity = { kind: 'application', id: application.id };
  const roles = ['grants-officer', 'call-manager', 'overall-lead'] as const;
  const others = await accountsHolding(tx, { programmeId, roles });
  const results = answers.map(({ code, result }) => ({ code, result }));
  const body = { reference, assessmentId: assessment.id, results };
  return ok({
    value: { eligible: false },
    events: [{ kind: 'application.refusal-proposed', programmeId, entity, body }],
    notices: others
      .filter((accountId) => accountId !== actorReference(actor))
      .map((accountId) => ({ accountId, kind: 'application-second-look', entity, values: { reference } })),
  });
}
