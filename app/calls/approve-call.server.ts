import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { checksOf, draftersOf } from './call-checks.server.ts';
import { callLifecycle, type CallState } from './call-lifecycle.ts';
import { mayApprove } from './call-policy.ts';
import { lockCall, type CallRow } from './call-store.server.ts';
import { frozenCall } from './frozen-call.ts';
import { readyToPublish } from './publication-checklist.ts';
import type { CallRefusal } from './refusals.ts';
import { writeLots } from './write-lots.server.ts';

export type ApprovedCall = {
  readonly state: CallState;
  readonly callVersionId: string;
  /** SHA-256 of the frozen version, hex: printed on the public page. */
  readonly sha256: string;
};

/**
 * I6: a second person publishes a call. Content, money and dates are frozen with their hash; the call opens at once when
 * its day has come. Refused while anything on the publication checklist is open.
 */
export async function approveCall(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; key: IdempotencyKey },
): Promise<Result<ApprovedCall, CallRefusal>> {
  try {
    return await perform<ApprovedCall, CallRefusal>(world, actor, 'approve-call', given.key, async (tx) => {
      const call = await lockCall(tx, given.callId);
      if (!call) return refuse('not-found');
      const verdict = mayApprove(actor, { drafters: [call.createdBy, ...(await draftersOf(tx, call.id))] });
      if (!verdict.allowed) return refuse(verdict.reason);
      const approved = advance(callLifecycle, 'approve', call.state);
      if (!approved.ok) return approved;
      if (call.version !== given.version) return refuse('stale');
      const at = world.clock.now();
      if (!readyToPublish(await checksOf(tx, call, at))) return refuse('call-not-ready');
      const opened = call.opensAt <= at ? advance(callLifecycle, 'open', approved.value) : approved;
      if (!opened.ok) return opened;
      const value = { state: opened.value, ...(await freeze(world, tx, { actor, call, state: opened.value })) };
      const { programmeId, reference } = call;
      const tell = await accountsHolding(tx, { programmeId, roles: ['call-manager', 'overall-lead'] });
      const entity = { kind: 'call', id: call.id };
      return ok({
        value,
        events: eventsOf(call, value),
        notices: tell.map((accountId) => ({ accountId, kind: 'call-approved', entity, values: { reference } })),
      });
    });
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'calls_within_budget' || broken === 'call_publishable') return refuse('call-not-ready');
    if (broken === 'calls_two_people') return refuse('approver-drafted');
    throw error;
  }
}

async function freeze(
  world: World,
  tx: Tx,
  given: { actor: Actor; call: CallRow; state: CallState },
): Promise<{ callVersionId: string; sha256: string }> {
  const { call, state } = given;
  const content = frozenCall(call);
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const at = world.clock.now();
  const by = actorReference(given.actor);
  const callVersionId = world.ids.next();
  await tx
    .insert(callVersions)
    .values({ id: callVersionId, callId: call.id, number: 1, content, sha256, frozenAt: at, frozenBy: by });
  await tx
    .update(calls)
    .set({ state, currentVersionId: callVersionId, approvedBy: by, approvedAt: at, version: call.version + 1 })
    .where(eq(calls.id, call.id));
  await writeLots(world, tx, call);
  return { callVersionId, sha256 };
}

function eventsOf(call: CallRow, value: ApprovedCall): readonly DomainEvent[] {
  const about = { programmeId: call.programmeId, entity: { kind: 'call', id: call.id } };
  const { sha256, callVersionId } = value;
  const approved: DomainEvent = {
    ...about,
    kind: 'call.approved',
    body: { reference: call.reference, callVersionId, sha256, deadlineAt: call.deadlineAt.toISOString() },
  };
  return value.state === 'open'
    ? [approved, { ...about, kind: 'call.opened', body: { reference: call.reference } }]
    : [approved];
}
