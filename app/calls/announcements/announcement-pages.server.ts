import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callAnnouncements } from '#db/schema/call-announcements.ts';
import type { Person } from '#app/kernel/actor.ts';
import { staffMay } from '#app/people/access.ts';
import { deskCall } from '../desk-pages.server.ts';

/** What was recorded last of the announcement of a call; null for a round, and outside the actor's calls. */
export async function announcementPage(reader: Reader, actor: Person, callId: string) {
  const call = await deskCall(reader, actor, callId);
  if (!call || call.intake === 'round') return null;
  const { id, reference, programmeId, content } = call;
  return {
    call: { id, reference, title: content.title },
    record: await newestAnnouncement(reader, id),
    mayRecord: staffMay(actor, 'calls.draft', programmeId),
  };
}

/** The record that counts; null while there is none. */
export async function newestAnnouncement(reader: Reader, callId: string) {
  const { number, authorityReference, channels, recordedAt } = callAnnouncements;
  const [row] = await reader
    .select({ number, authorityReference, channels, recordedAt })
    .from(callAnnouncements)
    .where(eq(callAnnouncements.callId, callId))
    .orderBy(desc(number))
    .limit(1);
  return row ?? null;
}
