import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/people.ts';
import { hashPassword } from '#app/adapters/password/argon2.server.ts';
import type { World } from '#app/kernel/world.ts';
import { openSeed } from '#app/people/totp-seed.server.ts';
import { codeAt, PASSWORD } from './accounts.ts';

const STEP_MS = 30_000;

/**
 * What a person confirms an act with: the next code of their authenticator that was not used, as far as the clock
 * allows, or the password. Who was made without one (`person`) is given `PASSWORD` first.
 */
export async function proofOf(world: World, { accountId }: { accountId: string }): Promise<string> {
  const [account] = await world.db.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account) throw new Error('no such account');
  if (account.totpSealed) {
    const now = Math.floor(world.clock.now().getTime() / STEP_MS);
    const step = Math.max(now - 1, (account.totpLastStep ?? 0) + 1);
    return codeAt(openSeed(world, accountId, account.totpSealed), new Date(step * STEP_MS));
  }
  if (account.passwordHash === '-') {
    const passwordHash = await hashPassword(PASSWORD, world.keys.pepper);
    await world.db.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
  }
  return PASSWORD;
}
