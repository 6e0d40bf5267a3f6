import { and, eq, lte } from 'drizzle-orm';
import { teamInvitations } from '#db/schema/team.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { closeInvitations } from './invite-member.server.ts';

/** A chore: closes what nobody answered in time and forgets its address. */
export async function expireInvitations(world: World): Promise<void> {
  const due = await world.db
    .select({ id: teamInvitations.id })
    .from(teamInvitations)
    .where(and(eq(teamInvitations.state, 'open'), lte(teamInvitations.expiresAt, world.clock.now())))
    .limit(50);
  const [first] = due;
  if (!first) return;
  const actor = { kind: 'system', name: 'schedule' } as const;
  await perform<null, never>(world, actor, 'expire-invitations', namedKey(first.id), async (tx) => {
    await closeInvitations(world, tx, { ids: due.map(({ id }) => id), state: 'expired' });
    return ok({ value: null, events: [] });
  });
}
