import { and, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { awardDecisions, awardLines } from '#db/schema/awards.ts';
import { calls } from '#db/schema/calls.ts';
import type { CallFacts } from '#app/calls/call-store.server.ts';
import type { ApplicationId, OrganisationId } from '#app/kernel/ids.ts';

/**
 * I8 of a rolling call: the application of these organisations that stands in one of its rounds and keeps them from
 * handing in another: it has no answer yet, or the answer holds a place or a grant, or its round still collects. Null
 * for a call with a deadline. A rejection counts as an answer once its letter is out, so that nobody learns it by trying.
 */
export async function unansweredInRounds(
  reader: Reader,
  call: Pick<CallFacts, 'id' | 'intake'>,
  organisations: readonly OrganisationId[] | SQL,
): Promise<ApplicationId | null> {
  if (call.intake !== 'rolling') return null;
  const { state } = applications;
  const told = sql`exists (select from ${awardLines} n join ${awardDecisions} p on p.id = n.decision_id
    where n.application_id = ${applications.id} and p.notified_at is not null)`;
  const answered = or(inArray(state, ['ineligible', 'declined']), and(eq(state, 'rejected'), told));
  const [row] = await reader
    .select({ id: applications.id })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(
      and(
        eq(calls.roundOf, call.id),
        inArray(applications.organisationId, isList(organisations) ? [...organisations] : organisations),
        ne(state, 'withdrawn'),
        or(eq(calls.state, 'open'), sql`not (${answered})`),
      ),
    )
    .limit(1);
  return row?.id ?? null;
}

function isList(given: readonly OrganisationId[] | SQL): given is readonly OrganisationId[] {
  return Array.isArray(given);
}
