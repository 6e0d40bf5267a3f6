import { and, desc, eq, gt, lt, ne, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { sessions } from '#db/schema/people.ts';
import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { hashToken } from './resolve-session.server.ts';
import { idleEnd, sessionLimits } from './session-limits.ts';

/** SE-1: a fresh token of 256 bits. The token goes into the cookie, only its hash anywhere else. */
export function newToken(world: World): { token: string; tokenHash: string } {
  const token = world.ids.secret(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

/** Opens a session, and sweeps away what is left of the account's old ones. */
export async function openSession(
  world: World,
  tx: Tx,
  given: { accountId: string; tokenHash: string; roles: readonly Role[]; confined: boolean },
): Promise<void> {
  const { accountId, tokenHash, confined } = given;
  const at = world.clock.now();
  const limits = sessionLimits(given);
  const endsAt = addMinutes(at, limits.lastsMinutes);
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), lt(sessions.idleUntil, at)));
  await tx.insert(sessions).values({
    tokenHash,
    accountId,
    confined,
    createdAt: at,
    lastSeenAt: at,
    idleUntil: idleEnd(at, limits, endsAt),
    endsAt,
  });
}

/** Makes a session that of a group's assistant, or of its holder again (null). */
export async function assistIn(tx: Tx, tokenHash: string, assistanceId: string | null): Promise<void> {
  await tx.update(sessions).set({ assistanceId }).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends one session; false when it was over already. */
export async function endSession(tx: Tx, tokenHash: string): Promise<boolean> {
  const gone = await tx
    .delete(sessions)
    .where(eq(sessions.tokenHash, tokenHash))
    .returning({ tokenHash: sessions.tokenHash });
  return gone.length > 0;
}

/** Ends an account's sessions, all or all but one, and says how many there were. */
export async function endSessionsOf(tx: Tx, accountId: string, options: { except?: string } = {}): Promise<number> {
  const others: SQL | undefined = options.except ? ne(sessions.tokenHash, options.except) : undefined;
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), others))
    .returning({ tokenHash: sessions.tokenHash });
  return gone.length;
}

/** The live sessions of an account, the one used last first (SE-3). */
export async function sessionsOf(reader: Reader, accountId: string, at: Instant) {
  return reader
    .select({ tokenHash: sessions.tokenHash, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.idleUntil, at), gt(sessions.endsAt, at)))
    .orderBy(desc(sessions.lastSeenAt));
}
