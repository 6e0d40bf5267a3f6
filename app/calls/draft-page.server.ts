import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { correctedCall, draftedCorrigendum } from './corrigendum-store.server.ts';
import { deskCall } from './desk-pages.server.ts';

/**
 * A draft to work on: the call, or what its corrigendum wants it to be, and the activities it may choose from (I6). Null
 * where the actor sees no such call.
 */
export async function draftPage(reader: Reader, actor: Person, callId: string) {
  const call = await deskCall(reader, actor, callId);
  if (!call) return null;
  const activities = await activitiesOf(reader, call.programmeId);
  const corrigendum = call.state === 'draft' ? null : await draftedCorrigendum(reader, callId);
  return corrigendum
    ? { call: correctedCall(call, corrigendum), activities, corrects: true }
    : { call, activities, corrects: false };
}
