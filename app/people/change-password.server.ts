import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/people.ts';
import { verifyPassword } from '#app/adapters/password/argon2.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { forgetAttempts, takeAttempt } from './attempt-store.server.ts';
import { newPasswordHash, type NewPasswordRefusal } from './new-password.server.ts';
import { endSessionsOf } from './session-store.server.ts';

export type PasswordChangeRefusal =
  | Refusal<'wait-before-trying' | 'password-not-yours' | 'session-over'>
  | NewPasswordRefusal
  | KeyRefusal;

/** Takes the present password, as an open session on a shared computer must not be enough. Other sessions end (SE-2). */
export async function changePassword(
  world: World,
  person: Person,
  given: { currentPassword: string; password: string; key: IdempotencyKey },
): Promise<Result<null, PasswordChangeRefusal>> {
  const attempt = { bucket: 'own-password', subject: person.accountId } as const;
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  const [account] = await world.db.select().from(accounts).where(eq(accounts.id, person.accountId));
  if (!account) return refuse('session-over');
  if (!(await verifyPassword(account.passwordHash, given.currentPassword, world.keys.pepper))) {
    return refuse('password-not-yours', { field: 'currentPassword' });
  }
  const staff = person.memberships.some((membership) => isStaff(membership.role));
  const hashed = await newPasswordHash(world, { account, password: given.password, staff });
  if (!hashed.ok) return hashed;
  return perform(world, person, 'change-password', given.key, async (tx) => {
    await forgetAttempts(tx, attempt);
    await tx.update(accounts).set({ passwordHash: hashed.value }).where(eq(accounts.id, account.id));
    const ended = await endSessionsOf(tx, account.id, { except: person.sessionHash });
    return ok({ value: null, events: [accountEvent('password.changed', account.id, { sessionsEnded: ended })] });
  });
}
