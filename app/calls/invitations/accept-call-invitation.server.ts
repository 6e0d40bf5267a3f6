import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { fitsMailCode } from '#app/people/mail-code.ts';
import { can } from '#app/people/access.ts';
import { emailIndexOf } from '#app/people/account-email.server.ts';
import { forgetAttempts, takeAttempt } from '#app/people/attempt-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall } from '../call-store.server.ts';
import { forgetAddress } from './end-invitation.server.ts';
import { invitationLifecycle } from './invitation-lifecycle.ts';
import { isInvited, sentTo } from './invitation-store.server.ts';

type No = Refusal<
  'organisation-missing' | 'invitation-code-wrong' | 'wait-before-trying' | keyof typeof kernelRefusals
>;

/**
 * Brings the actor's organisation into the call a code was sent for. The account's own address must be the invited one:
 * a code passed on opens nothing, and neither does an account somebody else opened with a guessed address.
 */
export async function acceptCallInvitation(
  world: World,
  actor: Person,
  given: { code: string; key: IdempotencyKey },
): Promise<Result<{ readonly reference: string }, No>> {
  if (!can(actor, 'applications.start').allowed) return refuse('role-may-not');
  const organisationId = organisationOf(actor);
  if (!organisationId) return refuse('organisation-missing');
  const attempt = { bucket: 'call-invitation', subject: actor.accountId } as const;
  const seconds = await takeAttempt(world, attempt);
  if (seconds > 0) return refuse('wait-before-trying', { values: { seconds } });
  return perform<{ reference: string }, No>(world, actor, 'accept-call-invitation', given.key, async (tx) => {
    const found = await invitationFor(world, tx, { accountId: actor.accountId, code: given.code });
    const call = found && (await lockCall(tx, found.callId));
    const next = advance(invitationLifecycle, 'accept', 'sent');
    if (!found || !call || !next.ok) return refuse('invitation-code-wrong', { field: 'invitationCode' });
    const at = world.clock.now();
    const before = await isInvited(tx, call, organisationId);
    // Invited twice, by name and by address: the second adds nothing.
    const answered = before
      ? { state: invitationLifecycle.moves.withdraw.to, endedBy: actor.accountId, endedAt: at }
      : { state: next.value, organisationId };
    await tx
      .update(callInvitations)
      .set({ ...answered, answeredAt: at })
      .where(eq(callInvitations.id, found.id));
    await forgetAddress(world, tx, found.identityId);
    await forgetAttempts(tx, attempt);
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const body = { reference, invitationId: found.id, organisationId };
    return ok({ value: { reference }, events: [{ kind: 'call.invitation-accepted', programmeId, entity, body }] });
  });
}

async function invitationFor(world: World, tx: Tx, given: { accountId: string; code: string }) {
  const index = await emailIndexOf(tx, given.accountId);
  if (index === null) return null;
  const waiting = await sentTo(tx, index);
  return (
    waiting.find(({ id }) => fitsMailCode(world.keys.pepper, { purpose: 'call-invitation', id }, given.code)) ?? null
  );
}
