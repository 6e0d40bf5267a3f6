import { and, eq, lt, sql } from 'drizzle-orm';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { calls } from '#db/schema/calls.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { forgetAddress } from './end-invitation.server.ts';
import { invitationLifecycle } from './invitation-lifecycle.ts';

const ACTOR = { kind: 'system', name: 'schedule' } as const;
const FEW = 50;

/** A chore: ends codes nobody entered before the call was over, and forgets their addresses. */
export async function forgetInvited(world: World): Promise<void> {
  const at = world.clock.now();
  const last = sql<Date>`${calls.deadlineAt} + ${calls.graceMinutes} * interval '1 minute'`;
  const due = await world.db
    .select({ id: callInvitations.id, identityId: callInvitations.identityId })
    .from(callInvitations)
    .innerJoin(calls, eq(calls.id, callInvitations.callId))
    .where(and(eq(callInvitations.state, 'sent'), lt(last, sql`${at.toISOString()}::timestamptz`)))
    .limit(FEW);
  for (const { id, identityId } of due) {
    await perform<null, never>(world, ACTOR, 'forget-invited', namedKey(`forget-invited:${id}`), async (tx) => {
      const ended = { state: invitationLifecycle.moves.withdraw.to, endedBy: 'system:schedule', endedAt: at };
      const rows = await tx
        .update(callInvitations)
        .set(ended)
        .where(and(eq(callInvitations.id, id), eq(callInvitations.state, 'sent')))
        .returning({ id: callInvitations.id });
      if (rows.length > 0) await forgetAddress(world, tx, identityId);
      return ok({ value: null, events: [] });
    });
  }
}
