import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import { staffMay } from '#app/people/access.ts';
import type { Audience } from './audience.ts';

/** What is asked of a call before somebody reads it. The first of two stages invites for both. */
export type Guarded = {
  readonly id: string;
  readonly programmeId: string;
  readonly audience: Audience;
  readonly stageOf: string | null;
};

/**
 * Whether a call exists for somebody: a public one for everybody; another for the desk of its programme, for invited
 * organisations, and for those whose application it holds already.
 */
export async function existsFor(reader: Reader, actor: Actor | null, call: Guarded): Promise<boolean> {
  if (call.audience === 'public') return true;
  if (!actor) return false;
  if (staffMay(actor, 'calls.read', call.programmeId)) return true;
  const organisationId = organisationOf(actor);
  if (!organisationId) return false;
  if (await isInvited(reader, call, organisationId)) return true;
  const either = call.stageOf === null ? [call.id] : [call.id, call.stageOf];
  const own = and(eq(applications.organisationId, organisationId), inArray(applications.callId, either));
  return (await reader.$count(applications, own)) > 0;
}

/** Whether an organisation may answer a call that is not public. */
export async function isInvited(
  reader: Reader,
  call: Pick<Guarded, 'id' | 'stageOf'>,
  organisationId: string,
): Promise<boolean> {
  const granted = and(
    eq(callInvitations.callId, call.stageOf ?? call.id),
    eq(callInvitations.organisationId, organisationId),
    eq(callInvitations.state, 'granted'),
  );
  return (await reader.$count(callInvitations, granted)) > 0;
}

/** Codes sent to an address and not answered; of one call, or of all. */
export async function sentTo(reader: Reader, emailIndex: string, callId?: string) {
  return reader
    .select()
    .from(callInvitations)
    .where(
      and(
        eq(callInvitations.emailIndex, emailIndex),
        eq(callInvitations.state, 'sent'),
        callId === undefined ? undefined : eq(callInvitations.callId, callId),
      ),
    );
}

/** Whether an invitation of this organisation or address is in force. */
export async function invitedBefore(
  reader: Reader,
  given: { callId: string; organisationId?: string; emailIndex?: string },
): Promise<boolean> {
  const { organisationId, emailIndex } = given;
  const same = or(
    organisationId === undefined ? sql`false` : eq(callInvitations.organisationId, organisationId),
    emailIndex === undefined ? sql`false` : eq(callInvitations.emailIndex, emailIndex),
  );
  const there = and(eq(callInvitations.callId, given.callId), ne(callInvitations.state, 'withdrawn'), same);
  return (await reader.$count(callInvitations, there)) > 0;
}
