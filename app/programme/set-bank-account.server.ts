import { eq } from 'drizzle-orm';
import { programmes } from '#db/schema/programme.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result, type Refusal } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';

/** Seals the account sub-grants are paid from. An operator's step: `npm run seed` and the operations guide call it. */
export async function setBankAccount(
  world: World,
  actor: Actor,
  given: { programmeId: string; account: { holder: string; iban: string; bic: string }; key: IdempotencyKey },
): Promise<Result<null, Refusal<'not-found'> | KeyRefusal>> {
  return perform(world, actor, 'set-bank-account', given.key, async (tx) => {
    const [row] = await tx.select().from(programmes).where(eq(programmes.id, given.programmeId)).for('update');
    if (!row) return refuse('not-found');
    const bankIdentityId = await sealIdentity(world, tx, { kind: 'payee', fields: given.account });
    await tx.update(programmes).set({ bankIdentityId }).where(eq(programmes.id, row.id));
    const entity = { kind: 'programme', id: row.id };
    return ok({
      value: null,
      events: [
        { kind: 'programme.bank-account-set', programmeId: row.id, entity, body: { identityId: bankIdentityId } },
      ],
    });
  });
}
