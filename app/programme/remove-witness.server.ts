import { eq } from 'drizzle-orm';
import { witnesses } from '#db/schema/witnesses.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { replaceLookup, resealFields } from '#app/vault/identity-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { holdWitness, witnessEvent, witnessScope } from './witness-store.server.ts';

/** AT-3: no more mails from now on, not even one that is waiting; the address is written over. */
export async function removeWitness(
  world: World,
  actor: Person,
  given: { witnessId: string; key: IdempotencyKey },
): Promise<Result<null, ProgrammeRefusal>> {
  return perform<null, ProgrammeRefusal>(world, actor, 'remove-witness', given.key, async (tx) => {
    const witness = await holdWitness(tx, given.witnessId);
    if (!witness || !staffMay(actor, 'witnesses.manage', witness.programmeId)) return refuse('not-found');
    const removed = { removedBy: actor.accountId, removedAt: world.clock.now() };
    await tx.update(witnesses).set(removed).where(eq(witnesses.id, witness.id));
    const address = { id: witness.identityId, scope: witnessScope(witness.programmeId), value: null };
    await replaceLookup(world, tx, address);
    await resealFields(world, tx, { id: witness.identityId, fields: { email: '' } });
    return ok({ value: null, events: [witnessEvent('witness.removed', witness)] });
  });
}
