import { createHash } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { callCorrigenda, calls, callVersions } from '#db/schema/calls.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { mayApprove } from './call-policy.ts';
import type { CallRow } from './call-store.server.ts';
import { mayCorrect } from './corrigendum.ts';
import { checksOfCorrigendum, correctorsOf } from './corrigendum-checks.server.ts';
import { corrigendumLifecycle } from './corrigendum-lifecycle.ts';
import { correctedCall, lockCorrigendum, type Corrigendum } from './corrigendum-store.server.ts';
import { frozenCall } from './frozen-call.ts';
import { readyToPublish } from './publication-checklist.ts';
import type { CallRefusal } from './refusals.ts';
import { spoken } from './translated-text.ts';
import { writeLots } from './write-lots.server.ts';

export type PublishedVersion = { readonly callVersionId: string; readonly number: number; readonly sha256: string };

/**
 * I6: a second person publishes a corrigendum: the call gets its next version, frozen with a hash of its own, and a
 * later deadline. Open drafts follow in the same transaction (`reactions.server.ts`), and their people are told.
 */
export async function publishCorrigendum(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; key: IdempotencyKey },
): Promise<Result<PublishedVersion, CallRefusal>> {
  try {
    return await perform<PublishedVersion, CallRefusal>(world, actor, 'publish-corrigendum', given.key, async (tx) => {
      const found = await lockCorrigendum(tx, given.callId);
      if (!found) return refuse('not-found');
      const { call, corrigendum } = found;
      const verdict = mayApprove(actor, { drafters: await correctorsOf(tx, corrigendum) });
      if (!verdict.allowed) return refuse(verdict.reason);
      if (corrigendum.version !== given.version) return refuse('stale');
      const at = world.clock.now();
      const correctable = mayCorrect(call, at);
      if (!correctable.allowed) return refuse(correctable.reason);
      if (!readyToPublish(await checksOfCorrigendum(tx, found, at))) return refuse('call-not-ready');
      const state = advance(corrigendumLifecycle, 'publish', corrigendum.state);
      if (!state.ok) return state;
      const value = await freeze(world, tx, { ...found, by: actorReference(actor), state: state.value });
      const { programmeId, reference } = call;
      const entity = { kind: 'call', id: call.id };
      const deadlineAt = corrigendum.deadlineAt.toISOString();
      const tell = await accountsHolding(tx, { programmeId, roles: ['call-manager', 'overall-lead'] });
      return ok({
        value,
        events: [
          {
            kind: 'call.corrected',
            programmeId,
            entity,
            body: { reference, corrigendumId: corrigendum.id, ...value, deadlineAt },
          },
        ],
        notices: tell.map((accountId) => ({ accountId, kind: 'corrigendum-published', entity, values: { reference } })),
      });
    });
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'calls_within_budget' || broken === 'call_publishable') return refuse('call-not-ready');
    if (broken === 'call_corrigenda_two_people') return refuse('approver-drafted');
    throw error;
  }
}

async function freeze(
  world: World,
  tx: Tx,
  given: { call: CallRow; corrigendum: Corrigendum; by: string; state: string },
): Promise<PublishedVersion> {
  const { corrigendum, by, state } = given;
  const at = world.clock.now();
  const call = correctedCall(given.call, corrigendum);
  const content = frozenCall(call, corrigendum.reason);
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const [last] = await tx
    .select({ number: callVersions.number })
    .from(callVersions)
    .where(eq(callVersions.callId, call.id))
    .orderBy(desc(callVersions.number))
    .limit(1);
  const [callVersionId, number] = [world.ids.next(), (last?.number ?? 0) + 1];
  const reason = spoken(corrigendum.reason, 'en').text;
  await tx
    .insert(callVersions)
    .values({ id: callVersionId, callId: call.id, number, content, sha256, frozenAt: at, frozenBy: by, reason });
  await tx
    .update(callCorrigenda)
    .set({ state, callVersionId, endedBy: by, endedAt: at })
    .where(eq(callCorrigenda.id, corrigendum.id));
  const { envelopeMinor, minimumMinor, maximumMinor, deadlineAt, deadlineZone, graceMinutes } = corrigendum;
  const amounts = { envelopeMinor, minimumMinor, maximumMinor };
  const dates = { deadlineAt, deadlineZone, graceMinutes };
  await tx
    .update(calls)
    .set({
      ...amounts,
      ...dates,
      content: toJson(corrigendum.content),
      currentVersionId: callVersionId,
      version: given.call.version + 1,
    })
    .where(eq(calls.id, call.id));
  await writeLots(world, tx, call);
  return { callVersionId, number, sha256 };
}
