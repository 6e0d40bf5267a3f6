import { eq } from 'drizzle-orm';
import { callCorrigenda } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { toJson } from '#app/kernel/json.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { callContent } from './call-content.ts';
import { amountsProblem } from './call-money.ts';
import { lockCorrigendum } from './corrigendum-store.server.ts';
import type { CallRefusal } from './refusals.ts';
import type { CallChange } from './revise-call.server.ts';

/** A change of the call's content, money or dates, or a new reason. The opening stays what it was. */
export type CorrigendumChange = CallChange & { readonly reason?: Translated };

/** Changes a corrigendum that is being written. `stale` when somebody saved in between. */
export async function reviseCorrigendum(
  world: World,
  actor: Actor,
  given: { callId: CallId; version: number; change: CorrigendumChange; key: IdempotencyKey },
): Promise<Result<{ version: number }, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<{ version: number }, CallRefusal>(world, actor, 'revise-corrigendum', given.key, async (tx) => {
    const found = await lockCorrigendum(tx, given.callId);
    if (!found) return refuse('not-found');
    const { call, corrigendum } = found;
    if (corrigendum.version !== given.version) return refuse('stale');
    const { part, content: edit, reason, opensAt: _, ...columns } = given.change;
    const problem = amountsProblem({ ...corrigendum, ...columns });
    if (problem) return refuse(problem);
    const content = callContent.parse(edit ? edit(corrigendum.content) : corrigendum.content);
    const version = corrigendum.version + 1;
    await tx
      .update(callCorrigenda)
      .set({ ...columns, ...(reason ? { reason: toJson(reason) } : {}), content: toJson(content), version })
      .where(eq(callCorrigenda.id, corrigendum.id));
    const body = { reference: call.reference, corrigendumId: corrigendum.id, part, version };
    const entity = { kind: 'call', id: call.id };
    return ok({
      value: { version },
      events: [{ kind: 'call.correction-revised', programmeId: call.programmeId, entity, body }],
    });
  });
}
