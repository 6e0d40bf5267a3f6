import { eq } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { toJson } from '#app/kernel/json.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { callContent, type CallContent } from './call-content.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { amountsProblem, type CallAmounts } from './call-money.ts';
import { lockCall } from './call-store.server.ts';
import type { CallDates } from './deadline.ts';
import type { CallRefusal } from './refusals.ts';

/** Any part of a draft; what is left out stays. `content` may be a function of what is there. */
export type CallChange = Partial<CallAmounts & CallDates & { readonly deadlineZone: string }> & {
  /** Which part of the draft, for the trail: `basics`, `lots`, `texts`, `who`, `form`, `grid`, `lists`, `letters`. */
  readonly part: string;
  readonly content?: (content: CallContent) => CallContent;
};

/** Changes a draft. `stale` when somebody saved in between; `move-not-allowed` once it is approved (I6). */
export async function reviseCall(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; change: CallChange; key: IdempotencyKey },
): Promise<Result<{ version: number }, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<{ version: number }, CallRefusal>(world, actor, 'revise-call', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call) return refuse('not-found');
    const state = advance(callLifecycle, 'revise', call.state);
    if (!state.ok) return state;
    if (call.version !== given.version) return refuse('stale');
    const { part, content: edit, ...columns } = given.change;
    const problem = amountsProblem({ ...call, ...columns });
    if (problem) return refuse(problem);
    const content = callContent.parse(edit ? edit(call.content) : call.content);
    const version = call.version + 1;
    await tx
      .update(calls)
      .set({ ...columns, content: toJson(content), version })
      .where(eq(calls.id, call.id));
    return ok({
      value: { version },
      events: [
        {
          kind: 'call.revised',
          programmeId: call.programmeId,
          entity: { kind: 'call', id: call.id },
          body: { part, version },
        },
      ],
    });
  });
}
