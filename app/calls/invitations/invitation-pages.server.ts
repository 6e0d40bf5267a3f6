import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { isId, type CallId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { deskCall } from '../desk-pages.server.ts';
import type { InvitationState } from './invitation-lifecycle.ts';

const PAGE = 50;

/** Whom a call is for, and who was invited, in the order of inviting; addresses are not shown again. */
export async function invitationsPage(reader: Reader, actor: Person, given: { callId: CallId; after: string | null }) {
  const call = await deskCall(reader, actor, given.callId);
  if (!call) return null;
  const { id, callId, state, invitedAt, answeredAt, organisationId } = callInvitations;
  const later = given.after && isId(given.after) ? gt(id, given.after) : undefined;
  const rows = await reader
    .select({ id, state, invitedAt, answeredAt, organisation: organisations.alias })
    .from(callInvitations)
    .leftJoin(organisations, eq(organisations.id, organisationId))
    .where(and(eq(callId, call.id), later))
    .orderBy(asc(id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    call: {
      id: call.id,
      reference: call.reference,
      title: call.content.title,
      state: call.state,
      version: call.version,
      audience: call.audience,
      firstStageId: call.stageOf,
    },
    // The cast is the check `call_invitations_state` of the table.
    invitations: shown.map((row) => ({ ...row, state: row.state as InvitationState })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

export type InvitationsData = NonNullable<Awaited<ReturnType<typeof invitationsPage>>>;

/** Open and coming calls the actor's organisation was invited to, the newest first. */
export async function callsInvitedTo(reader: Reader, actor: Person) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return [];
  return reader
    .select({
      reference: calls.reference,
      title: sql<Translated>`${calls.content}->'title'`,
      deadlineAt: calls.deadlineAt,
    })
    .from(callInvitations)
    .innerJoin(calls, eq(calls.id, callInvitations.callId))
    .where(
      and(
        eq(callInvitations.organisationId, organisationId),
        eq(callInvitations.state, 'granted'),
        inArray(calls.state, ['approved', 'open']),
      ),
    )
    .orderBy(desc(calls.id))
    .limit(PAGE);
}
