import { and, eq, gt } from 'drizzle-orm';
import { accounts, sessions } from '#db/schema/people.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { hashToken } from './resolve-session.server.ts';
import { sessionToken } from './session-cookie.ts';

/**
 * Whose session a `Cookie` header names that has run out within the last day; null for one its holder ended (signing
 * out deletes it) and for a suspended account. Opens nothing: it only says for whom something may be kept.
 */
export async function accountOfEndedSession(world: World, cookieHeader: string | null): Promise<string | null> {
  const token = sessionToken(world.origin, cookieHeader);
  if (token === null) return null;
  const [row] = await world.db
    .select({ accountId: sessions.accountId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.tokenHash, hashToken(token)),
        eq(accounts.state, 'active'),
        gt(sessions.endsAt, addDays(world.clock.now(), -1)),
      ),
    );
  return row?.accountId ?? null;
}
