import { witnesses } from '#db/schema/witnesses.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { findIdentity, sealIdentity } from '#app/vault/identity-store.server.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { decideWitness, type NewWitness } from './witness.ts';
import { lockWitnesses, standingWitnesses, witnessEvent, witnessScope } from './witness-store.server.ts';

/** AT-3: names an organisation outside the portal that is sent a checkpoint a day. Its address goes into the vault. */
export async function addWitness(
  world: World,
  actor: Person,
  given: NewWitness & { key: IdempotencyKey },
): Promise<Result<{ witnessId: string }, ProgrammeRefusal>> {
  return perform<{ witnessId: string }, ProgrammeRefusal>(world, actor, 'add-witness', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    if (!staffMay(actor, 'witnesses.manage', programmeId)) return refuse('role-may-not');
    await lockWitnesses(tx, programmeId);
    const { name, email, language } = given;
    const scope = witnessScope(programmeId);
    const known = (await findIdentity(world, tx, { scope, value: email })) !== null;
    const decided = decideWitness(await standingWitnesses(tx, programmeId), known);
    if (!decided.ok) return decided;
    const identityId = await sealIdentity(world, tx, {
      kind: 'organisation',
      fields: { email },
      lookups: { [scope]: email },
    });
    const witness = { id: world.ids.next(), programmeId, name, language, identityId };
    await tx.insert(witnesses).values({ ...witness, addedBy: actor.accountId, addedAt: world.clock.now() });
    return ok({ value: { witnessId: witness.id }, events: [witnessEvent('witness.added', witness)] });
  });
}
