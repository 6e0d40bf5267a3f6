import type { Tx } from '#db/client.server.ts';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { outbox } from '#db/schema/trail.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { organisationByAlias } from '#app/organisations/organisation-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { emailIndex } from '#app/people/account-email.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { lockCall, type CallRow } from '../call-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { invitationLifecycle } from './invitation-lifecycle.ts';
import { invitedBefore } from './invitation-store.server.ts';

type Answer = { readonly invitationId: string };

/** Lets an organisation the office knows into a call that is not public, and tells its accounts that something waits. */
export async function inviteOrganisation(
  world: World,
  actor: Actor,
  given: { callId: CallId; alias: string; key: IdempotencyKey },
): Promise<Result<Answer, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<Answer, CallRefusal>(world, actor, 'invite-organisation', given.key, async (tx) => {
    const call = await guardedCall(tx, actor, given.callId);
    if (!call.ok) return call;
    const organisationId = await organisationByAlias(tx, given.alias);
    if (!organisationId) return refuse('not-found', { field: 'organisation' });
    if (await invitedBefore(tx, { callId: call.value.id, organisationId }))
      return refuse('invited-before', { field: 'organisation' });
    const invitationId = world.ids.next();
    const by = { invitedBy: actorReference(actor), invitedAt: world.clock.now() };
    const row = { id: invitationId, callId: call.value.id, organisationId, language: 'en', ...by };
    await tx.insert(callInvitations).values({ ...row, state: invitationLifecycle.moves.accept.to });
    const { programmeId, reference } = call.value;
    const told = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
    const entity = { kind: 'invited-call', id: call.value.id };
    const body = { reference, invitationId, organisationId };
    return ok({
      value: { invitationId },
      events: [{ kind: 'call.invited', programmeId, entity: { kind: 'call', id: call.value.id }, body }],
      notices: told.map((accountId) => ({ accountId, kind: 'call-invitation', entity, values: { reference } })),
    });
  });
}

/**
 * Sends a code to an address, by a mail that says nothing of the call, the portal or the office. Who enters it under an
 * account with that address brings their organisation in.
 */
export async function inviteAddress(
  world: World,
  actor: Actor,
  given: { callId: CallId; email: string; language: Language; key: IdempotencyKey },
): Promise<Result<Answer, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  return perform<Answer, CallRefusal>(world, actor, 'invite-address', given.key, async (tx) => {
    const call = await guardedCall(tx, actor, given.callId);
    if (!call.ok) return call;
    const index = emailIndex(world, given.email);
    if (await invitedBefore(tx, { callId: call.value.id, emailIndex: index }))
      return refuse('invited-before', { field: 'email' });
    const at = world.clock.now();
    const invitationId = world.ids.next();
    const identityId = await sealIdentity(world, tx, { kind: 'person', fields: { email: given.email } });
    await tx.insert(callInvitations).values({
      id: invitationId,
      callId: call.value.id,
      state: invitationLifecycle.first,
      identityId,
      emailIndex: index,
      language: given.language,
      invitedBy: actorReference(actor),
      invitedAt: at,
    });
    const letter = { id: world.ids.next(), kind: 'call-invitation-mail', payload: { invitationId }, dueAt: at };
    await tx.insert(outbox).values(letter);
    const { programmeId, reference, id } = call.value;
    const entity = { kind: 'call', id };
    return ok({
      value: { invitationId },
      events: [{ kind: 'call.invited', programmeId, entity, body: { reference, invitationId } }],
    });
  });
}

/** The call, locked: of the actor's programme, not public; of two stages the first, which invites for both. */
export async function guardedCall(tx: Tx, actor: Actor, callId: CallId): Promise<Result<CallRow, CallRefusal>> {
  const call = await lockCall(tx, callId);
  if (!call || !staffMay(actor, 'calls.draft', call.programmeId)) return refuse('not-found');
  return call.audience === 'invited' && call.stageOf === null ? ok(call) : refuse('call-open-to-all');
}
