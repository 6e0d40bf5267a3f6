import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { deskCall } from './desk-pages.server.ts';

/** A draft to work on: the call, and the activities it may choose from (I6). Null where the actor sees no such call. */
export async function draftPage(reader: Reader, actor: Person, callId: string) {
  const call = await deskCall(reader, actor, callId);
  return call && { call, activities: await activitiesOf(reader, call.programmeId) };
}
