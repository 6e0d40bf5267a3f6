import type { Tx } from '#db/client.server.ts';
import { outbox } from '#db/schema/trail.ts';
import { hashPassword } from '#app/adapters/password/argon2.server.ts';
import { decidePassword, type PasswordRefusal } from '#app/adapters/password/password-rule.ts';
import { actorReference, type SystemActor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { sqlState } from '#app/trail/retry.server.ts';
import { accountEvent } from './account-event.ts';
import { accountByEmail, insertAccount } from './account-store.server.ts';
import { firstThisHour } from './attempt-store.server.ts';

export type Registration = {
  readonly alias: string;
  readonly fullName: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
  readonly key: IdempotencyKey;
};

const ACTOR: SystemActor = { kind: 'system', name: 'registration' };
const UNIQUE_VIOLATION = '23505';

/**
 * Opens an account for somebody who means to apply; the first role is that of an organisation's owner, the organisation
 * follows. AU-5: an address that has an account already gets the same answer after the same hashing, and its holder
 * a mail that says so.
 */
export async function registerAccount(
  world: World,
  given: Registration,
): Promise<Result<null, PasswordRefusal | KeyRefusal>> {
  const { alias, fullName, email } = given;
  const decided = decidePassword(given.password, { staff: false, context: [alias, fullName, email] });
  if (!decided.ok) return decided;
  const passwordHash = await hashPassword(given.password, world.keys.pepper);
  const attempt = () =>
    perform<null, never>(world, ACTOR, 'register-account', given.key, async (tx) =>
      ok(await enter(world, tx, given, passwordHash)),
    );
  return attempt().catch((error: unknown) => {
    // Somebody registered the same address in the same moment: the second round finds that account.
    if (sqlState(error) === UNIQUE_VIOLATION) return attempt();
    throw error;
  });
}

async function enter(world: World, tx: Tx, given: Registration, passwordHash: string): Promise<Outcome<null>> {
  const present = await accountByEmail(world, tx, given.email);
  if (present) {
    await tellHolder(world, tx, present.id);
    return { value: null, events: [accountEvent('account.registered-again', present.id)] };
  }
  const { alias, fullName, email, language } = given;
  const accountId = await insertAccount(world, tx, {
    alias,
    fullName,
    email,
    passwordHash,
    oneTimePassword: false,
    language,
    memberships: [{ role: 'applicant-owner' }],
    grantedBy: actorReference(ACTOR),
  });
  return { value: null, events: [accountEvent('account.registered', accountId, { language })] };
}

/** Once an hour at most, so that the form is no way to fill a stranger's mailbox. */
async function tellHolder(world: World, tx: Tx, accountId: string): Promise<void> {
  if (!(await firstThisHour(world, tx, { bucket: 'account-exists-mail', subject: accountId }))) return;
  const dueAt = world.clock.now();
  await tx.insert(outbox).values({ id: world.ids.next(), kind: 'account-exists-mail', payload: { accountId }, dueAt });
}
