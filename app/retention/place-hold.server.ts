import type { z } from 'zod';
import { retentionHolds } from '#db/schema/retention.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { holdShape } from './hold.ts';
import { findHeld } from './hold-store.server.ts';
import { recusedSubjects } from './recused-subjects.server.ts';
import type { RetentionRefusal } from './refusals.ts';
import { custodiansOf, keptProgramme, lockRetention } from './retention-store.server.ts';

/** I36: one custodian is enough to keep. Holds pile up: what two of them cover stays until both are lifted. */
export async function placeHold(
  world: World,
  actor: Person,
  given: z.output<typeof holdShape> & { key: IdempotencyKey },
): Promise<Result<{ holdId: string }, RetentionRefusal>> {
  return perform<{ holdId: string }, RetentionRefusal>(world, actor, 'place-hold', given.key, async (tx) => {
    const programme = await keptProgramme(tx, actor);
    if (!programme) return refuse('role-may-not');
    await lockRetention(tx, programme.id);
    const { kind, reference, reason, caseReference } = given;
    const subjectId = await findHeld(tx, { kind, reference, programmeId: programme.id });
    const unknown = !subjectId || (await recusedSubjects(tx, actor, [subjectId])).size > 0;
    if (unknown) return refuse('hold-subject-unknown', { field: 'reference' });
    const holdId = world.ids.next();
    await tx.insert(retentionHolds).values({
      id: holdId,
      programmeId: programme.id,
      subjectKind: kind,
      subjectId,
      reason,
      caseReference,
      placedBy: actor.accountId,
      placedAt: world.clock.now(),
    });
    const entity = { kind: 'retention-hold', id: holdId };
    const others = (await custodiansOf(tx, programme.id)).filter((id) => id !== actor.accountId);
    return ok({
      value: { holdId },
      events: [
        { kind: 'hold.placed', programmeId: programme.id, entity, body: { subjectKind: kind, subjectId, reason } },
      ],
      notices: others.map((accountId) => ({ accountId, kind: 'hold-placed', entity, values: { reference } })),
    });
  });
}
