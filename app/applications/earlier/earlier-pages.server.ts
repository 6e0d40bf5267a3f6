import { and, desc, eq, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { ownFrame } from '../application-pages.server.ts';
import { mayEdit } from '../application-policy.ts';

const MOST = 100;

/** The draft and what it can be filled from, newest first; null for what the actor may not write in. */
export async function earlierPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame || !mayEdit(actor, frame.application).allowed) return null;
  const { organisationId, reference } = frame.application;
  const earlier = await reader
    .select({ id: applications.id, reference: applications.reference })
    .from(applications)
    .where(and(eq(applications.organisationId, organisationId), ne(applications.id, id)))
    .orderBy(desc(applications.id))
    .limit(MOST);
  return { id, reference, earlier };
}
