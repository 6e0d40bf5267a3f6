import { hashPassword, verifyPassword } from '#app/adapters/password/argon2.server.ts';
import { decidePassword, type PasswordRefusal } from '#app/adapters/password/password-rule.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import type { AccountRow } from './account-store.server.ts';

export type NewPasswordRefusal = PasswordRefusal | Refusal<'password-unchanged'>;

/**
 * AU-2: the hash of a password its holder chooses, or why not. Words of the holder's own name and address are looked
 * at to keep them out of the password. Hashing takes its time: call it outside a transaction.
 */
export async function newPasswordHash(
  world: World,
  given: { account: AccountRow; password: string; staff: boolean },
): Promise<Result<string, NewPasswordRefusal>> {
  const { account, password, staff } = given;
  const own = await world.db.transaction((tx) =>
    reveal(world, tx, {
      actor: { kind: 'system', name: 'password-rule' },
      programmeId: PORTAL,
      purpose: 'own-record',
      ids: [account.identityId],
      fields: ['fullName', 'email'],
    }),
  );
  const context = [account.alias, ...Object.values(own.get(account.identityId) ?? {})];
  const decided = decidePassword(password, { staff, context });
  if (!decided.ok) return decided;
  if (await verifyPassword(account.passwordHash, password, world.keys.pepper)) {
    return refuse('password-unchanged', { field: 'password' });
  }
  return ok(await hashPassword(password, world.keys.pepper));
}
