import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { passwordResets } from '#db/schema/people.ts';
import { outbox } from '#db/schema/trail.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { accountByEmail, lockAccount } from './account-store.server.ts';
import { mayReset, RESET_MINUTES, stepOfReset } from './password-reset.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'password-reset' };

/**
 * AU-7, AU-5: mails a code to the address, if it has an account that may have one. The answer is the same whatever
 * the address; the second factor stays whatever becomes of the password.
 */
export async function askPasswordReset(
  world: World,
  given: { email: string; key: IdempotencyKey },
): Promise<Result<null, KeyRefusal>> {
  return perform<null, never>(world, ACTOR, 'ask-password-reset', given.key, async (tx) => {
    const found = await accountByEmail(world, tx, given.email);
    const account = found && (await lockAccount(tx, found.id));
    if (account && mayReset(account)) await sendCode(world, tx, account.id);
    return ok({ value: null, events: [accountEvent('password.reset-asked', account?.id ?? 'unknown')] });
  });
}

async function sendCode(world: World, tx: Tx, accountId: string): Promise<void> {
  const at = world.clock.now();
  const isOpen = and(eq(passwordResets.accountId, accountId), isNull(passwordResets.closedAt));
  const [open] = await tx.select().from(passwordResets).where(isOpen);
  const step = stepOfReset(open ?? null, at);
  if (step === 'wait') return;
  const resetId = step === 'again' && open ? open.id : world.ids.next();
  const times = { mailedAt: at, expiresAt: addMinutes(at, RESET_MINUTES) };
  if (step === 'again') await tx.update(passwordResets).set(times).where(isOpen);
  else {
    await tx.update(passwordResets).set({ closedAt: at }).where(isOpen);
    await tx.insert(passwordResets).values({ id: resetId, accountId, askedAt: at, ...times });
  }
  const payload = { accountId, resetId };
  await tx.insert(outbox).values({ id: world.ids.next(), kind: 'password-reset-mail', payload, dueAt: at });
}
