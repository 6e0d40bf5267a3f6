import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';

/** Every way something is written into a draft, whichever part of it. */
const SAVINGS = [
  'section-saved',
  'basics-saved',
  'budget-saved',
  'document-attached',
  'document-removed',
  'answers-taken',
  'taken-over',
].map((kind) => `application.${kind}`);

/** When anything in the form was last saved, and by whom (a reference of an actor); null while nothing was. */
export async function lastSaving(reader: Reader, id: ApplicationId): Promise<{ at: Instant; by: string } | null> {
  const { at, actor, entityKind, entityId, kind } = trailEvents;
  const [row] = await reader
    .select({ at, by: actor })
    .from(trailEvents)
    .where(and(eq(entityKind, 'application'), eq(entityId, id), inArray(kind, SAVINGS)))
    .orderBy(desc(trailEvents.id))
    .limit(1);
  return row ?? null;
}
