import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockDisposal, moveDisposal } from './disposal-store.server.ts';
import type { RetentionRefusal } from './refusals.ts';
import { keptProgramme } from './retention-store.server.ts';

/** Takes a list back before its second approval: one custodian is enough to keep. */
export async function withdrawDisposal(
  world: World,
  actor: Person,
  given: { disposalId: string; key: IdempotencyKey },
): Promise<Result<null, RetentionRefusal>> {
  return perform<null, RetentionRefusal>(world, actor, 'withdraw-disposal', given.key, async (tx) => {
    const programme = await keptProgramme(tx, actor);
    if (!programme) return refuse('role-may-not');
    const disposal = await lockDisposal(tx, given.disposalId);
    if (disposal?.programmeId !== programme.id) return refuse('not-found');
    const moved = await moveDisposal(tx, disposal, 'withdraw');
    if (!moved.ok) return moved;
    const entity = { kind: 'disposal', id: disposal.id };
    const body = { reference: disposal.reference };
    return ok({ value: null, events: [{ kind: 'disposal.withdrawn', programmeId: programme.id, entity, body }] });
  });
}
