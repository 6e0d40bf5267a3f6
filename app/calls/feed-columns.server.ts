import { sql } from 'drizzle-orm';
import { callExtensions } from '#db/schema/call-extensions.ts';
import { calls, callVersions } from '#db/schema/calls.ts';

const granted = sql`from ${callExtensions}
  where ${callExtensions.callId} = ${calls.id} and ${callExtensions.state} = 'granted'`;

/** What a call's feeds tell besides: a corrigendum and a deadline moved after an outage both change it. */
export const FEED_COLUMNS = {
  firstPublishedAt:
    sql`(select min(first.frozen_at) from call_versions first where first.call_id = ${calls.id})`.mapWith(
      callVersions.frozenAt,
    ),
  changedAt: sql`greatest(${callVersions.frozenAt}, (select max(${callExtensions.endedAt}) ${granted}))`.mapWith(
    callVersions.frozenAt,
  ),
  revision: sql`${callVersions.number} - 1 + (select count(*)::int ${granted})`.mapWith(Number),
};
