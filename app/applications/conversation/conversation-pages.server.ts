import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applicationMessages } from '#db/schema/conversation.ts';
import { accounts } from '#db/schema/people.ts';
import { holds, type Actor } from '#app/kernel/actor.ts';
import { isId, type ApplicationId } from '#app/kernel/ids.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { applicationFacts } from '../application-store.server.ts';
import { mayWrite, sideOf, type Audience, type Side } from './message.ts';

const PAGE_ROWS = 50;

/** The conversation about an application as one side reads it, newest first; null for everybody else (AZ-2). */
export async function conversationPage(
  reader: Reader,
  actor: Actor,
  given: { id: ApplicationId; side: Side; after: string | null },
) {
  const application = await applicationFacts(reader, given.id);
  if (!application || sideOf(actor, application) !== given.side) return null;
  if (given.side === 'office' && (await isRecusedFrom(reader, actor, application.organisationId))) return null;
  const { id, audience, applicationId } = applicationMessages;
  const forOwners = given.side === 'office' || holds(actor, 'applicant-owner');
  const older = given.after && isId(given.after) ? lt(id, given.after) : undefined;
  const rows = await reader
    .select({
      id,
      audience,
      side: applicationMessages.side,
      body: applicationMessages.body,
      at: applicationMessages.writtenAt,
      alias: accounts.alias,
    })
    .from(applicationMessages)
    .innerJoin(accounts, eq(accounts.id, applicationMessages.writtenBy))
    .where(and(eq(applicationId, given.id), forOwners ? undefined : eq(audience, 'team'), older))
    .orderBy(desc(id))
    .limit(PAGE_ROWS + 1);
  const shown = rows.slice(0, PAGE_ROWS);
  return {
    id: given.id,
    reference: application.reference,
    // The casts are the checks `application_messages_side` and `application_messages_audience`.
    messages: shown.map((row) => ({ ...row, side: row.side as Side, audience: row.audience as Audience })),
    next: rows.length > PAGE_ROWS ? (shown.at(-1)?.id ?? null) : null,
    verdict: mayWrite(actor, application),
    mayLimit: forOwners,
  };
}

export type ConversationView = NonNullable<Awaited<ReturnType<typeof conversationPage>>>;
