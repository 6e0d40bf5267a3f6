import { inArray, sql } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
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
import { otherStageOf } from '../stage-store.server.ts';
import type { Audience } from './audience.ts';

/** Says whom a draft is for; both of two stages are for the same. `audience-fixed` once either was published. */
export async function setAudience(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; audience: Audience; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<null, CallRefusal>(world, actor, 'set-audience', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const state = advance(callLifecycle, 'revise', call.state);
    if (!state.ok) return refuse('audience-fixed');
    if (call.version !== given.version) return refuse('stale');
    const other = await otherStageOf(tx, call);
    if (other && other.state !== 'draft') return refuse('audience-fixed');
    const { audience } = given;
    const both = other ? [call.id, other.id] : [call.id];
    const changed = await tx
      .update(calls)
      .set({ audience, version: sql`${calls.version} + 1` })
      .where(inArray(calls.id, both))
      .returning({ id: calls.id, version: calls.version });
    // Who changed either approves neither.
    const events = changed.map(({ id, version }): DomainEvent => ({
      kind: 'call.revised',
      programmeId: call.programmeId,
      entity: { kind: 'call', id },
      body: { part: 'audience', audience, version },
    }));
    return ok({ value: null, events });
  });
}
