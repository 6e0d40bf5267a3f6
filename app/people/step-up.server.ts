import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { verifyPassword } from '#app/adapters/password/argon2.server.ts';
import { verifyTotp } from '#app/adapters/totp/totp.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { lockAccount, type AccountRow } from './account-store.server.ts';
import { forgetAttempts, returnAttempt, takeAttempt } from './attempt-store.server.ts';
import { PROOF_FIELDS, type Factor, type StepUpRefusal } from './step-up.ts';
import { openSeed } from './totp-seed.server.ts';

/** Asks for the confirmation within the transaction of the act: a code is used up by it, or not at all. */
export type Confirm = (tx: Tx) => Promise<Result<Factor, StepUpRefusal>>;

/** What an account confirms with: tells the page which field to show. */
export async function factorOf(reader: Reader, accountId: string): Promise<Factor> {
  const { totpSealed } = accounts;
  const [row] = await reader.select({ totpSealed }).from(accounts).where(eq(accounts.id, accountId));
  return row?.totpSealed ? 'totp' : 'password';
}

/**
 * AU-6: an act its person confirms anew, since an open session on a shared computer must not be enough. The proof is
 * for this act alone and nothing of it is kept. Attempts are counted before anything is looked at, as at sign-in
 * (RL-1, RL-2), and given back where the act is refused before its proof is looked at; a wrong proof undoes the act and
 * leaves its trace. `work` calls `confirm` last, once nothing else stands against the act: a repeated form is answered
 * without another code.
 */
export async function withStepUp<Value, R extends Refusal>(
  world: World,
  person: Person,
  given: { readonly proof: string; readonly command: string },
  work: (confirm: Confirm) => Promise<Result<Value, R | StepUpRefusal>>,
): Promise<Result<Value, R | StepUpRefusal>> {
  const { accountId } = person;
  const attempt = { bucket: 'step-up', subject: accountId } as const;
  const seconds = await takeAttempt(world, attempt);
  const [account] = await world.db.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account) return refuse('session-over');
  const field = PROOF_FIELDS[account.totpSealed ? 'totp' : 'password'];
  if (seconds > 0) return refuse('wait-before-trying', { field, values: { seconds } });
  // The hash takes its time: it is compared before the transaction.
  const known = !account.totpSealed && (await isPassword(world, account, given.proof));
  let looked = false;
  const result = await work(async (tx) => {
    looked = true;
    const now = await lockAccount(tx, accountId);
    if (now?.state !== 'active') return refuse('session-over');
    const unchanged = now.passwordHash === account.passwordHash;
    const taken = now.totpSealed ? await spendCode(world, tx, now, given.proof) : known && unchanged;
    if (!taken) return refuse(now.totpSealed ? 'code-not-accepted' : 'password-not-yours', { field });
    await forgetAttempts(tx, attempt);
    return ok<Factor>(now.totpSealed ? 'totp' : 'password');
  });
  if (!looked) await returnAttempt(world, attempt);
  if (!result.ok && ['code-not-accepted', 'password-not-yours'].includes(result.refusal.code)) {
    await noteRefused(world, person, given.command);
  }
  return result;
}

function isPassword(world: World, account: AccountRow, proof: string): Promise<boolean> {
  return verifyPassword(account.passwordHash, proof, world.keys.pepper);
}

/** AU-4: whether the code fits and was not used before; from now on it was. */
async function spendCode(world: World, tx: Tx, account: AccountRow, code: string): Promise<boolean> {
  if (!account.totpSealed) return false;
  const seed = openSeed(world, account.id, account.totpSealed);
  const fits = verifyTotp(seed, code, world.clock.now().getTime(), account.totpLastStep);
  if (!fits) return false;
  await tx.update(accounts).set({ totpLastStep: fits.step }).where(eq(accounts.id, account.id));
  return true;
}

/** What was refused, never what was typed. */
async function noteRefused(world: World, person: Person, command: string): Promise<void> {
  await perform(world, person, 'step-up', namedKey(world.ids.next()), async () =>
    ok({ value: null, events: [accountEvent('step-up.refused', person.accountId, { command })] }),
  );
}
