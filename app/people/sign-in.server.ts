import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/people.ts';
import { hashPassword, needsRehash, verifyNothing, verifyPassword } from '#app/adapters/password/argon2.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { blindIndex } from '#app/vault/seal.ts';
import { accountEvent } from './account-event.ts';
import { accountByEmail, loadPerson, type AccountRow } from './account-store.server.ts';
import { forgetAttempts, takeAttempt, type AttemptAt } from './attempt-store.server.ts';
import { useRenewal } from './renewals/renewal-store.server.ts';
import { endSession, newToken, openSession } from './session-store.server.ts';

/** The cookie's new token, whom it is for, and whether a second factor is still owed: to be typed, or to be set up. */
export type SignedIn = {
  readonly token: string;
  readonly person: Person;
  readonly owes: 'nothing' | 'code' | 'set-up';
};

export type SignInRefusal = Refusal<'sign-in-failed' | 'wait-before-trying'>;

/**
 * The password step. One answer, after the same work, for an unknown address, a wrong password and a suspended account
 * (AU-5). Every sign-in makes a new session and ends the one it came with (SE-2). The form's idempotency key is not
 * used: the first answer to a key is stored, and a token must not be; a double click opens a session that
 * idles out.
 */
export async function signIn(
  world: World,
  given: { email: string; password: string; replaces: string | null },
): Promise<Result<SignedIn, SignInRefusal>> {
  const subject = blindIndex(given.email, { key: world.keys.blindIndexKey, scope: 'sign-in' });
  const attempt: AttemptAt = { bucket: 'sign-in', subject };
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  const account = await accountByEmail(world, world.db, given.email);
  const { pepper } = world.keys;
  const right = account
    ? await verifyPassword(account.passwordHash, given.password, pepper)
    : await verifyNothing(given.password, pepper);
  if (!account || !right || account.state !== 'active') {
    await noteRefused(world, account, right);
    return refuse('sign-in-failed');
  }
  return open(world, { account, attempt, password: given.password, replaces: given.replaces });
}

async function open(
  world: World,
  given: { account: AccountRow; attempt: AttemptAt; password: string; replaces: string | null },
): Promise<Result<SignedIn, Refusal<'sign-in-failed'>>> {
  const { account } = given;
  const { token, tokenHash } = newToken(world);
  const person = await loadPerson(world.db, { accountId: account.id, at: world.clock.now(), sessionHash: tokenHash });
  if (!person) return refuse('sign-in-failed');
  const roles = person.memberships.map((membership) => membership.role);
  const rehashed = needsRehash(account.passwordHash) ? await hashPassword(given.password, world.keys.pepper) : null;
  const opened = await perform<SignedIn['owes'], never>(world, person, 'sign-in', namedKey(tokenHash), async (tx) => {
    await forgetAttempts(tx, given.attempt);
    if (given.replaces) await endSession(tx, given.replaces);
    const renewed = account.totpSealed ? await useRenewal(tx, account.id, world.clock.now()) : null;
    const code = account.totpSealed && !renewed;
    const setUp = renewed || roles.some(isStaff) || account.oneTimePassword;
    const owes = code ? 'code' : setUp ? 'set-up' : 'nothing';
    const confined = owes !== 'nothing';
    await openSession(world, tx, { accountId: account.id, tokenHash, roles, confined });
    if (rehashed) await tx.update(accounts).set({ passwordHash: rehashed }).where(eq(accounts.id, account.id));
    const session = accountEvent('session.opened', account.id, { confined });
    return ok({ value: owes, events: renewed ? [renewed, session] : [session] });
  });
  return opened.ok ? ok({ token, person, owes: opened.value }) : refuse('sign-in-failed');
}

/** Leaves who was tried and why it failed; never the address that was typed. */
async function noteRefused(world: World, account: AccountRow | null, right: boolean): Promise<void> {
  const reason = account === null ? 'unknown' : right ? account.state : 'password';
  await perform(world, { kind: 'system', name: 'sign-in' }, 'sign-in', namedKey(world.ids.next()), async () =>
    ok({ value: null, events: [accountEvent('session.refused', account?.id ?? 'unknown', { reason })] }),
  );
}
