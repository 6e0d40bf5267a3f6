import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/people.ts';
import { verifyTotp } from '#app/adapters/totp/totp.server.ts';
import type { Session } from '#app/http/context.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { lockAccount } from './account-store.server.ts';
import { forgetAttempts, takeAttempt } from './attempt-store.server.ts';
import { endSession, newToken, openSession } from './session-store.server.ts';
import { openSeed } from './totp-seed.server.ts';

export type CodeRefusal = Refusal<'code-not-accepted' | 'wait-before-trying' | 'session-over'> | KeyRefusal;

/**
 * AU-3, AU-4: the second step. The right code, used once, turns the confined session into a full one under a fresh
 * token (SE-2). Two requests with one code meet at the account's lock: the second finds its step used up.
 */
export async function signInCode(
  world: World,
  session: Session,
  given: { code: string },
): Promise<Result<{ token: string }, CodeRefusal>> {
  const { person } = session;
  const attempt = { bucket: 'sign-in-code', subject: person.accountId } as const;
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  const { token, tokenHash } = newToken(world);
  const result = await perform(world, person, 'sign-in-code', namedKey(tokenHash), async (tx) => {
    const account = await lockAccount(tx, person.accountId);
    if (!account?.totpSealed) return refuse('session-over');
    const seed = openSeed(world, account.id, account.totpSealed);
    const fits = verifyTotp(seed, given.code, world.clock.now().getTime(), account.totpLastStep);
    if (!fits) {
      // Kept, not refused: a refusal would undo the trace of the wrong code.
      return ok({ value: false, events: [accountEvent('session.refused', account.id, { reason: 'code' })] });
    }
    if (!(await endSession(tx, session.tokenHash))) return refuse('session-over');
    await forgetAttempts(tx, attempt);
    await tx.update(accounts).set({ totpLastStep: fits.step }).where(eq(accounts.id, account.id));
    const roles = person.memberships.map((membership) => membership.role);
    await openSession(world, tx, { accountId: account.id, tokenHash, roles, confined: false });
    return ok({ value: true, events: [accountEvent('session.opened', account.id, { factor: 'totp' })] });
  });
  if (!result.ok) return result;
  return result.value ? ok({ token }) : refuse('code-not-accepted', { field: 'code' });
}
