import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import { assistances } from '#db/schema/assistances.ts';
import { accounts, memberships, sessions } from '#db/schema/people.ts';
import type { Session } from '#app/http/context.ts';
import type { Membership } from '#app/kernel/actor.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { countsAt, isMerged, MEMBERSHIP_COLUMNS, toMembership } from './account-store.server.ts';
import { sessionToken } from './session-cookie.ts';
import { idleEnd, isTouchDue, sessionLimits } from './session-limits.ts';

/** SE-1: what is stored in place of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The live session a `Cookie` header names, or null: absent, over, idle for too long, or of a suspended account.
 * Roles come from the same query on every request, so that one taken away is gone at once (SE-3). A staff account
 * without a second factor stays confined, whatever the row says (AU-3).
 */
export async function resolveSession(world: World, cookieHeader: string | null): Promise<Session | null> {
  const token = sessionToken(world.origin, cookieHeader);
  if (token === null) return null;
  const at = world.clock.now();
  const tokenHash = hashToken(token);
  const rows = await liveRows(world.db, tokenHash, at);
  const [first] = rows;
  if (!first) return null;
  const held = rows.flatMap((row) => (row.membership ? [toMembership(row.membership)] : []));
  const roles = held.map((membership) => membership.role);
  const confined = first.confined || first.oneTimePassword || (first.totpSealed === null && roles.some(isStaff));
  if (isTouchDue(first.lastSeenAt, at)) {
    const idleUntil = idleEnd(at, sessionLimits({ roles, confined }), first.endsAt);
    // No event: a page was read, nothing was done.
    await world.db.update(sessions).set({ lastSeenAt: at, idleUntil }).where(eq(sessions.tokenHash, tokenHash));
  }
  return {
    person: {
      kind: 'person',
      accountId: first.accountId,
      alias: first.alias,
      memberships: first.assisted ? [assistantOf(first.assisted)] : held,
      sessionHash: tokenHash,
    },
    confined,
    language: isLanguage(first.language) ? first.language : 'en',
    tokenHash,
  };
}

/** AZ-4: whoever fills in for a group is that group's assistant, and nobody else meanwhile. */
function assistantOf(organisationId: OrganisationId): Membership {
  return { role: 'applicant-assistant', programmeId: null, consortiumMemberId: null, organisationId };
}

function liveRows(db: Database, tokenHash: string, at: Instant) {
  return db
    .select({
      accountId: accounts.id,
      alias: accounts.alias,
      language: accounts.language,
      totpSealed: accounts.totpSealed,
      oneTimePassword: accounts.oneTimePassword,
      confined: sessions.confined,
      lastSeenAt: sessions.lastSeenAt,
      endsAt: sessions.endsAt,
      membership: MEMBERSHIP_COLUMNS,
      assisted: assistances.organisationId,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(memberships, and(eq(memberships.accountId, accounts.id), countsAt(db, at)))
    .leftJoin(
      assistances,
      and(
        eq(assistances.id, sessions.assistanceId),
        eq(assistances.assistantId, accounts.id),
        isNull(assistances.endedAt),
      ),
    )
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        eq(accounts.state, 'active'),
        gt(sessions.idleUntil, at),
        gt(sessions.endsAt, at),
      ),
    )
    .orderBy(isMerged, memberships.id);
}
