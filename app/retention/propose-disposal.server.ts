import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { disposalItems, disposals } from '#db/schema/retention.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { disposalDigest } from './disposal-digest.ts';
import type { RetentionRefusal } from './refusals.ts';
import { custodiansOf, dueSubjects, keptProgramme, lockRetention } from './retention-store.server.ts';

/** More wait for the next list: two people must be able to read it. */
export const LONGEST_LIST = 200;

/** I35: puts everything that is due today on one list, for two custodians to approve. One list at a time. */
export async function proposeDisposal(
  world: World,
  actor: Person,
  given: { key: IdempotencyKey },
): Promise<Result<{ disposalId: string }, RetentionRefusal>> {
  return perform<{ disposalId: string }, RetentionRefusal>(world, actor, 'propose-disposal', given.key, async (tx) => {
    const programme = await keptProgramme(tx, actor);
    if (!programme) return refuse('role-may-not');
    await lockRetention(tx, programme.id);
    const open = and(eq(disposals.programmeId, programme.id), eq(disposals.state, 'proposed'));
    if ((await tx.$count(disposals, open)) > 0) return refuse('disposal-open');
    const at = world.clock.now();
    const items = await dueSubjects(tx, { programmeId: programme.id, on: utcDate(at), limit: LONGEST_LIST });
    if (items.length === 0) return refuse('nothing-due');
    const disposalId = world.ids.next();
    const reference = await nextReference(tx, programme);
    const digest = disposalDigest(reference, items);
    const about = { id: disposalId, programmeId: programme.id, reference, digest, state: 'proposed' };
    await tx.insert(disposals).values({ ...about, proposedBy: actor.accountId, proposedAt: at });
    await tx.insert(disposalItems).values(items.map((item) => ({ ...item, disposalId })));
    const entity = { kind: 'disposal', id: disposalId };
    const body = { reference, digest, items: items.length };
    const others = (await custodiansOf(tx, programme.id)).filter((id) => id !== actor.accountId);
    return ok({
      value: { disposalId },
      events: [{ kind: 'disposal.proposed', programmeId: programme.id, entity, body }],
      notices: others.map((accountId) => ({ accountId, kind: 'disposal-proposed', entity, values: { reference } })),
    });
  });
}

async function nextReference(tx: Tx, programme: ProgrammeFacts): Promise<string> {
  const earlier = await tx.$count(disposals, eq(disposals.programmeId, programme.id));
  return `${programme.code}-D-${String(earlier + 1).padStart(4, '0')}`;
}
