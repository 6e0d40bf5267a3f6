import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import type { Application } from './application.ts';
import { APPLICATION_COLUMNS, toApplication } from './application-store.server.ts';

/** The shortlisted concept note an organisation enters the second stage of a call with; null where it has none. */
export async function shortlistedNote(
  reader: Reader,
  given: { firstStageId: string; organisationId: string },
): Promise<Application | null> {
  const [row] = await reader
    .select(APPLICATION_COLUMNS)
    .from(applications)
    .where(
      and(
        eq(applications.callId, given.firstStageId),
        eq(applications.organisationId, given.organisationId),
        eq(applications.state, 'shortlisted'),
      ),
    );
  return row ? toApplication(row) : null;
}

/**
 * Where a shortlisted note leads: the second stage of its call, and the full proposal that was started from it and not
 * withdrawn. Null for what is no shortlisted note.
 */
export async function secondStageOf(reader: Reader, note: Pick<Application, 'id' | 'callId' | 'state'>) {
  if (note.state !== 'shortlisted') return null;
  const [call] = await reader
    .select({
      id: calls.id,
      reference: calls.reference,
      opensAt: calls.opensAt,
      deadlineAt: calls.deadlineAt,
      deadlineZone: calls.deadlineZone,
    })
    .from(calls)
    .where(eq(calls.stageOf, note.callId));
  if (!call) return null;
  const made = await reader
    .select({ id: applications.id, state: applications.state })
    .from(applications)
    .where(eq(applications.conceptNoteId, note.id));
  return { call, proposalId: made.find(({ state }) => state !== 'withdrawn')?.id ?? null };
}
