import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { verifyTotp } from '#app/adapters/totp/totp.server.ts';
import type { Session } from '#app/http/context.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { lockAccount } from './account-store.server.ts';
import { forgetAttempts, takeAttempt } from './attempt-store.server.ts';
import { newPasswordHash, type NewPasswordRefusal } from './new-password.server.ts';
import { endSessionsOf, newToken, openSession } from './session-store.server.ts';
import { enrolmentSecret, sealSeed } from './totp-seed.server.ts';

export type EnrolmentRefusal =
  | Refusal<'code-not-accepted' | 'wait-before-trying' | 'second-factor-exists' | 'session-over'>
  | NewPasswordRefusal
  | KeyRefusal;

const COMMAND = 'enrol-second-factor';

/**
 * AU-3: ties an authenticator to the account, once a code proves that it works. Whoever came with a one-time password
 * chooses their own in the same step. All sessions end (SE-2); this one goes on under a fresh token.
 */
export async function enrolSecondFactor(
  world: World,
  session: Session,
  given: { code: string; password?: string | undefined },
): Promise<Result<{ token: string }, EnrolmentRefusal>> {
  const { person } = session;
  const attempt = { bucket: 'sign-in-code', subject: person.accountId } as const;
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  const secret = enrolmentSecret(world, session.tokenHash);
  const fits = verifyTotp(secret, given.code, world.clock.now().getTime(), null);
  if (!fits) return refuse('code-not-accepted', { field: 'code' });
  const chosen = await choosePassword(world, session, given.password);
  if (!chosen.ok) return chosen;
  const { token, tokenHash } = newToken(world);
  const result = await perform<null, EnrolmentRefusal>(world, person, COMMAND, namedKey(tokenHash), async (tx) => {
    const account = await lockAccount(tx, person.accountId);
    if (!account) return refuse('session-over');
    if (account.totpSealed) return refuse('second-factor-exists');
    await save(world, tx, { accountId: account.id, secret, step: fits.step, passwordHash: chosen.value });
    await forgetAttempts(tx, attempt);
    await endSessionsOf(tx, account.id);
    const roles = person.memberships.map((membership) => membership.role);
    await openSession(world, tx, { accountId: account.id, tokenHash, roles, confined: false });
    const body = { kind: 'totp', newPassword: chosen.value !== null };
    const events = [accountEvent('second-factor.enrolled', account.id, body)];
    return ok({ value: null, events: [...events, accountEvent('session.opened', account.id, { factor: 'totp' })] });
  });
  return result.ok ? ok({ token }) : result;
}

/** The hash of the own password where the account still has a one-time one; null where nothing changes. */
async function choosePassword(
  world: World,
  { person }: Session,
  password: string | undefined,
): Promise<Result<string | null, NewPasswordRefusal | Refusal<'session-over'>>> {
  const [account] = await world.db.select().from(accounts).where(eq(accounts.id, person.accountId));
  if (!account) return refuse('session-over');
  if (!account.oneTimePassword) return ok(null);
  const staff = person.memberships.some((membership) => isStaff(membership.role));
  return newPasswordHash(world, { account, password: password ?? '', staff });
}

async function save(
  world: World,
  tx: Tx,
  given: { accountId: string; secret: string; step: number; passwordHash: string | null },
): Promise<void> {
  const { accountId, secret, step, passwordHash } = given;
  const password = passwordHash === null ? {} : { passwordHash, oneTimePassword: false };
  const totpSealed = sealSeed(world, accountId, secret);
  await tx
    .update(accounts)
    .set({ totpSealed, totpLastStep: step, ...password })
    .where(eq(accounts.id, accountId));
}
