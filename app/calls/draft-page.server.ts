import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { offered } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import { correctedCall, draftedCorrigendum } from './corrigendum-store.server.ts';
import { deskCall } from './desk-pages.server.ts';

/**
 * A draft to work on: the call, or what its corrigendum wants it to be, and the activities and lists it may choose from (I6). Null
 * where the actor sees no such call.
 */
export async function draftPage(reader: Reader, actor: Person, callId: string) {
  const call = await deskCall(reader, actor, callId);
  if (!call) return null;
  const known = await activitiesOf(reader, call.programmeId);
  const entries = (await taxonomyOf(reader, call.programmeId)).filter(({ retired }) => !retired);
  const lists = [...new Set(entries.map(({ list }) => list))];
  const corrigendum = call.state === 'draft' ? null : await draftedCorrigendum(reader, callId);
  const drafted = corrigendum ? correctedCall(call, corrigendum) : call;
  const activities = offered(known, ({ code }) => drafted.content.activities.includes(code));
  return { call: drafted, activities, lists, corrects: corrigendum !== null };
}
