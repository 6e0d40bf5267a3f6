import { holdLifts } from '#db/schema/retention.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideLift } from './hold.ts';
import { lockHold } from './hold-store.server.ts';
import { recusedSubjects } from './recused-subjects.server.ts';
import type { RetentionRefusal } from './refusals.ts';
import { custodiansOf, keptProgramme } from './retention-store.server.ts';

/** I36: two custodians lift a hold. After the first it stands as before, and the others are asked. */
export async function liftHold(
  world: World,
  actor: Person,
  given: { holdId: string; key: IdempotencyKey },
): Promise<Result<{ step: 1 | 2 }, RetentionRefusal>> {
  return perform<{ step: 1 | 2 }, RetentionRefusal>(world, actor, 'lift-hold', given.key, async (tx) => {
    const programme = await keptProgramme(tx, actor);
    if (!programme) return refuse('role-may-not');
    const locked = await lockHold(tx, given.holdId);
    if (locked?.hold.programmeId !== programme.id) return refuse('not-found');
    if ((await recusedSubjects(tx, actor, [locked.hold.subjectId])).size > 0) return refuse('not-found');
    const step = decideLift(locked.lifts, actor.accountId);
    if (!step.ok) return step;
    const lift = { holdId: given.holdId, step: step.value, accountId: actor.accountId };
    await tx.insert(holdLifts).values({ ...lift, liftedAt: world.clock.now() });
    const entity = { kind: 'retention-hold', id: given.holdId };
    const { subjectKind, subjectId } = locked.hold;
    const body = { step: step.value, subjectKind, subjectId };
    const asked = step.value === 1 ? await custodiansOf(tx, programme.id) : [];
    return ok({
      value: { step: step.value },
      events: [{ kind: step.value === 1 ? 'hold.lift-asked' : 'hold.lifted', programmeId: programme.id, entity, body }],
      notices: asked
        .filter((id) => id !== actor.accountId)
        .map((accountId) => ({ accountId, kind: 'hold-lift-asked', entity })),
    });
  });
}
