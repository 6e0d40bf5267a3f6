import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { resealFields } from '#app/vault/identity-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { invitationLifecycle, type InvitationState } from './invitation-lifecycle.ts';
import { guardedCall } from './invite-to-call.server.ts';

/** Takes an invitation back. What was started or handed in already stays with its organisation. */
export async function withdrawCallInvitation(
  world: World,
  actor: Actor,
  given: { callId: CallId; invitationId: string; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<null, CallRefusal>(world, actor, 'withdraw-call-invitation', given.key, async (tx) => {
    const call = await guardedCall(tx, actor, given.callId);
    if (!call.ok) return call;
    const { id, callId } = callInvitations;
    const [row] = await tx
      .select()
      .from(callInvitations)
      .where(and(eq(id, given.invitationId), eq(callId, call.value.id)))
      .for('update');
    if (!row) return refuse('not-found');
    // The cast is the check `call_invitations_state`.
    const next = advance(invitationLifecycle, 'withdraw', row.state as InvitationState);
    if (!next.ok) return next;
    const by = { endedBy: actorReference(actor), endedAt: world.clock.now() };
    await tx
      .update(callInvitations)
      .set({ state: next.value, ...by })
      .where(eq(id, row.id));
    await forgetAddress(world, tx, row.identityId);
    const { programmeId, reference } = call.value;
    const entity = { kind: 'call', id: call.value.id };
    const body = { reference, invitationId: row.id };
    return ok({ value: null, events: [{ kind: 'call.invitation-withdrawn', programmeId, entity, body }] });
  });
}

/** An address has no further use once its invitation was answered or ended. */
export async function forgetAddress(world: World, tx: Tx, identityId: string | null): Promise<void> {
  if (identityId !== null) await resealFields(world, tx, { id: identityId, fields: { email: '' } });
}
