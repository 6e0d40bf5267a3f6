import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts, passwordResets } from '#db/schema/people.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey, type IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { blindIndex } from '#app/vault/seal.ts';
import { CODE_FIELD } from './account.ts';
import { accountEvent } from './account-event.ts';
import { accountByEmail, loadPerson, lockAccount, type AccountRow } from './account-store.server.ts';
import { forgetAttempts, returnAttempt, takeAttempt } from './attempt-store.server.ts';
import { fitsMailCode } from './mail-code.ts';
import { newPasswordHash } from './new-password.server.ts';
import { mayReset, type ResetRefusal } from './password-reset.ts';
import { endSessionsOf } from './session-store.server.ts';
import { noticesToTeam } from './team-owners.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'password-reset' };
const COMMAND = 'reset-password';

type Given = { readonly email: string; readonly code: string; readonly password: string; readonly key: IdempotencyKey };
type No = ResetRefusal | KeyRefusal;
type Reset = { readonly account: AccountRow; readonly resetId: string };

/**
 * AU-7: whoever read the mail chooses a new password. Every session ends, the second factor stays and is asked for at
 * the next sign-in. The holder and the owners of the team are told, in case it was somebody else who reads the mailbox.
 * A wrong code, an old one and an address without an account are refused alike, and slowed down like a sign-in (RL-1).
 */
export async function resetPassword(world: World, given: Given): Promise<Result<null, No>> {
  const subject = blindIndex(given.email, { key: world.keys.blindIndexKey, scope: COMMAND });
  const attempt = { bucket: COMMAND, subject } as const;
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  const found = await resetFor(world, given);
  if (!found) {
    await noteRefused(world);
    return refuse('reset-code-wrong', { field: CODE_FIELD });
  }
  const { account, resetId } = found;
  const at = world.clock.now();
  const person = await loadPerson(world.db, { accountId: account.id, at, sessionHash: COMMAND });
  const staff = person?.memberships.some(({ role }) => isStaff(role)) ?? false;
  const hashed = await newPasswordHash(world, { account, password: given.password, staff });
  if (!hashed.ok) {
    await returnAttempt(world, attempt);
    return hashed;
  }
  return perform<null, No>(world, ACTOR, COMMAND, given.key, async (tx) => {
    const now = await lockAccount(tx, account.id);
    const used = await tx.update(passwordResets).set({ closedAt: at }).where(isOpen(account.id, at)).returning();
    if (!now || !mayReset(now) || used[0]?.id !== resetId) return refuse('reset-code-wrong', { field: CODE_FIELD });
    await tx.update(accounts).set({ passwordHash: hashed.value }).where(eq(accounts.id, account.id));
    await forgetAttempts(tx, attempt);
    const sessionsEnded = await endSessionsOf(tx, account.id);
    const { id: accountId, alias } = account;
    const own = { accountId, kind: 'password-reset', entity: { kind: 'account', id: accountId } };
    return ok({
      value: null,
      events: [accountEvent('password.reset', account.id, { sessionsEnded })],
      notices: [own, ...(await noticesToTeam(tx, { accountId, alias, kind: 'team-password-reset' }))],
    });
  });
}

async function resetFor(world: World, given: Given): Promise<Reset | null> {
  const account = await accountByEmail(world, world.db, given.email);
  if (!account || !mayReset(account)) return null;
  const open = await openReset(world.db, account.id, world.clock.now());
  if (!open) return null;
  const sent = { purpose: 'password-reset', id: open.id } as const;
  return fitsMailCode(world.keys.pepper, sent, given.code) ? { account, resetId: open.id } : null;
}

async function openReset(reader: Reader, accountId: string, at: Instant) {
  const [row] = await reader.select().from(passwordResets).where(isOpen(accountId, at));
  return row;
}

function isOpen(accountId: string, at: Instant) {
  const { closedAt, expiresAt } = passwordResets;
  return and(eq(passwordResets.accountId, accountId), isNull(closedAt), gt(expiresAt, at));
}

/** That somebody tried, never with which address or code. */
async function noteRefused(world: World): Promise<void> {
  await perform(world, ACTOR, COMMAND, namedKey(world.ids.next()), async () =>
    ok({ value: null, events: [accountEvent('password.reset-refused', 'unknown')] }),
  );
}
