import { sql, type SQL } from 'drizzle-orm';
import { trailEvents } from '#db/schema/trail.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { openPeople, openRecords } from '#app/trail/open-records.server.ts';

/**
 * I9, I10: the events the staff may read: none of a record of a third party they are recused from or of its people, and
 * none of a sheet on a file they still score themselves. No condition for an auditor.
 */
export function openEvents({ withheldFrom }: BookScope): readonly SQL[] {
  if (withheldFrom === null) return [];
  const { entityKind, entityId, actor } = trailEvents;
  return [
    openRecords({ kind: entityKind, record: entityId }, withheldFrom),
    openPeople(actor, withheldFrom),
    openPeople(entityId, withheldFrom),
    sql`not (${entityKind} = 'review' and ${entityId} in (
      select r.id::text from reviews r join assignments s on s.application_id = r.application_id
      where s.reviewer_id = ${withheldFrom} and s.id <> r.assignment_id and s.state not in ('submitted', 'declined', 'recused')
        and (s.rereading_id is not null or not exists (
          select from ranked_lists l join applications f on f.call_id = l.call_id where f.id = r.application_id))))`,
  ];
}
