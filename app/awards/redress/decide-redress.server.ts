import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { redresses } from '#db/schema/redress.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication, moveApplication } from '#app/applications/application-store.server.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { awardLifecycle } from '../award-lifecycle.ts';
import { isRecused, lockDecision, saveDecision } from '../award-store.server.ts';
import { mayAnswer, type RedressVerdict } from './redress.ts';
import { redressLifecycle } from './redress-lifecycle.ts';
import { involvedIn, loadRedress, lockRedress, openRedresses } from './redress-store.server.ts';

type Given = {
  redressId: string;
  version: number;
  verdict: RedressVerdict;
  answer: string;
  key: IdempotencyKey;
};

/**
 * Answers a complaint, by somebody who had no part in the decision and no conflict with the applicant. Where it is
 * upheld, a file that was turned down is held in reserve again, so that a list from the reserve decides on it anew.
 */
export async function decideRedress(world: World, actor: Actor, given: Given): Promise<Result<null, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'redress.decide').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'decide-redress', given.key, async (tx) => {
    const seen = await loadRedress(tx, given.redressId);
    if (!seen || !staffMay(actor, 'redress.decide', seen.programmeId)) return refuse('not-found');
    const call = await lockCall(tx, seen.callId);
    const decision = await lockDecision(tx, seen.decisionId);
    const application = await lockApplication(tx, seen.applicationId);
    const redress = await lockRedress(tx, seen.id);
    if (!call || !decision || !application || !redress) return refuse('not-found');
    const involved = await involvedIn(tx, redress);
    const allowed = mayAnswer({ ...redress, involved }, actor.accountId);
    if (!allowed.allowed) return refuse(allowed.reason, { values: { state: redress.state } });
    if (await isRecused(tx, actor, [application.organisationId])) return refuse('person-recused');
    if (redress.version !== given.version) return refuse('stale');
    const next = advance(redressLifecycle, given.verdict, redress.state);
    if (!next.ok) return next;
    const decided = { decidedBy: actor.accountId, decidedAt: world.clock.now(), answer: given.answer };
    await tx
      .update(redresses)
      .set({ state: next.value, version: redress.version + 1, ...decided })
      .where(eq(redresses.id, redress.id));
    if (next.value === 'upheld' && application.state === 'rejected') {
      const moved = await moveApplication(tx, application, 'reopen', { decidedAt: world.clock.now() });
      if (!moved.ok) return moved;
    }
    await settleList(tx, decision);
    const { programmeId, reference, organisationId } = application;
    const readers = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
    const entity = { kind: 'redress', id: redress.id };
    const body = { applicationId: application.id, decisionId: decision.id, reference, state: next.value };
    return ok({
      value: null,
      events: [{ kind: 'redress.decided', programmeId, entity, body }],
      notices: [...readers, decision.preparedBy].map((accountId) => ({
        accountId,
        kind: 'redress-answered',
        entity: accountId === decision.preparedBy ? entity : { kind: 'application', id: application.id },
        values: { reference },
      })),
    });
  });
}

/** A list is contested as long as a complaint against it waits. */
async function settleList(tx: Tx, decision: Parameters<typeof saveDecision>[1]): Promise<void> {
  const next = advance(awardLifecycle, 'settle', decision.state);
  if (!next.ok || (await openRedresses(tx, decision.id)) > 0) return;
  await saveDecision(tx, decision, { state: next.value });
}
