import { eligibilityChecks } from '#db/schema/applications.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { applicationLifecycle } from './application-lifecycle.ts';
import { lockApplication, moveApplication } from './application-store.server.ts';
import { decideChecklist, type CheckAnswer } from './eligibility.ts';
import type { ApplicationRefusalCode } from './refusals.ts';

export type DecideRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;

/** The officer's answer to every line of the checklist the call published; the outcome follows from the answers. */
export async function decideEligibility(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; version: number; answers: readonly CheckAnswer[]; key: IdempotencyKey },
): Promise<Result<{ eligible: boolean }, DecideRefusal>> {
  return perform<{ eligible: boolean }, DecideRefusal>(world, actor, 'decide-eligibility', given.key, async (tx) => {
    if (!can(actor, 'eligibility.decide').allowed) return refuse('role-may-not');
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !staffMay(actor, 'eligibility.decide', application.programmeId)) return refuse('not-found');
    if (!canMove(applicationLifecycle, 'declare-eligible', application.state)) {
      return refuse('move-not-allowed', { values: { state: application.state } });
    }
    if (application.version !== given.version) return refuse('stale');
    const content = await loadFrozenContent(tx, application.callVersionId);
    const decision = decideChecklist(content.eligibility, given.answers);
    if (!decision.ok) return decision;
    const { eligible, answers } = decision.value;
    const at = world.clock.now();
    const rows = answers.map(({ code, result, reason }) => ({
      applicationId: application.id,
      checkCode: code,
      result,
      reason: reason === '' ? null : reason,
      checkedBy: actorReference(actor),
      checkedAt: at,
    }));
    if (rows.length > 0) await tx.insert(eligibilityChecks).values(rows);
    const move = eligible ? 'declare-eligible' : 'declare-ineligible';
    const moved = await moveApplication(tx, application, move, eligible ? {} : { decidedAt: at });
    if (!moved.ok) return moved;
    const entity = { kind: 'application', id: application.id };
    const { programmeId, organisationId, reference } = application;
    const told = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
    const results = answers.map(({ code, result }) => ({ code, result }));
    return ok({
      value: { eligible },
      events: [{ kind: `application.declared-${moved.value}`, programmeId, entity, body: { reference, results } }],
      notices: told.map((accountId) => ({
        accountId,
        kind: `application-${moved.value}`,
        entity,
        values: { reference },
      })),
    });
  });
}
