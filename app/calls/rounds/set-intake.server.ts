import { eq } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { callLifecycle } from '../call-lifecycle.ts';
import { lockCall } from '../call-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { decideRolling } from './intake.ts';
import type { IntakeForm } from './intake-form.ts';

/** Says how a draft takes applications. `intake-fixed` once it was published. Who changed it does not approve it. */
export async function setIntake(
  world: World,
  actor: Actor,
  given: IntakeForm & { callId: CallId; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<null, CallRefusal>(world, actor, 'set-intake', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    if (!advance(callLifecycle, 'revise', call.state).ok) return refuse('intake-fixed');
    if (call.version !== given.version) return refuse('stale');
    const { intake, answerDays } = given;
    const fits = decideRolling({ stage: call.stage, lots: call.content.lots ?? [] });
    if (intake === 'rolling' && !fits.allowed) return refuse(fits.reason, { field: 'intake' });
    const version = call.version + 1;
    await tx.update(calls).set({ intake, answerDays, version }).where(eq(calls.id, call.id));
    const entity = { kind: 'call', id: call.id };
    const body = { part: 'intake', intake, answerDays, version };
    return ok({ value: null, events: [{ kind: 'call.revised', programmeId: call.programmeId, entity, body }] });
  });
}
