import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Application } from './application.ts';
import { aliasesOf } from './application-pages.server.ts';

/** Events with words of their own (`application.event.<kind>`); savings of a draft are its organisation's business. */
export const TOLD_EVENTS = [
  'started',
  'assisted',
  'certified',
  'submitted',
  'returned',
  'return-lapsed',
  'carried-over',
  'refusal-proposed',
  'refusal-sent-back',
  'declared-eligible',
  'declared-ineligible',
  'withdrawn',
] as const;

/** What happened to an application since it was submitted, oldest first, by alias. */
export async function historyOf(reader: Reader, id: Application['id']) {
  const rows = await reader
    .select({ id: trailEvents.id, at: trailEvents.at, actor: trailEvents.actor, kind: trailEvents.kind })
    .from(trailEvents)
    .where(
      and(
        eq(trailEvents.entityKind, 'application'),
        eq(trailEvents.entityId, id),
        inArray(
          trailEvents.kind,
          TOLD_EVENTS.map((kind) => `application.${kind}`),
        ),
      ),
    )
    .orderBy(asc(trailEvents.id));
  const aliases = await aliasesOf(
    reader,
    rows.map((row) => row.actor),
  );
  return rows.flatMap((row) => {
    const kind = TOLD_EVENTS.find((each) => row.kind === `application.${each}`);
    return kind ? [{ id: row.id, at: row.at, by: aliases.get(row.actor) ?? '', kind }] : [];
  });
}
