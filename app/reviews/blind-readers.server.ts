import { and, eq, inArray, isNotNull, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { recusedFiles } from './assignment/recused-files.server.ts';

/**
 * I9, I10: of the files of a call, those whose scores are hidden from a person of the desk because they were asked to
 * read them and have not locked their own sheet, or are recused, or their organisation is. Once the ranking
 * is fixed no sheet is open any more, but those of a second reading.
 */
export async function filesHiddenFrom(
  reader: Reader,
  actor: Actor,
  call: { id: CallId; fixed: boolean },
): Promise<ReadonlySet<string>> {
  if (actor.kind !== 'person') return new Set();
  const rereads = and(isNotNull(assignments.rereadingId), ne(assignments.state, 'submitted'));
  const rows = await reader
    .select({ id: assignments.applicationId })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .where(
      and(
        eq(applications.callId, call.id),
        eq(assignments.reviewerId, actor.accountId),
        call.fixed ? or(eq(assignments.state, 'recused'), rereads) : ne(assignments.state, 'submitted'),
      ),
    );
  const recused = await recusedFiles(reader, actor, call.id);
  return new Set([...rows.map((row) => row.id), ...recused]);
}

/**
 * Assignments in hand, asked and not yet done, as far as a person may know (I10): a sheet that was locked on a file they
 * still score counts as open, or how much a reader has to do would tell of it.
 */
export function inHandFor(actor: Actor): SQL | undefined {
  const open = inArray(assignments.state, ['invited', 'accepted', 'in_progress', 'reopened']);
  if (actor.kind !== 'person') return open;
  return sql`(${open} or ${assignments.state} = 'submitted' and ${assignments.applicationId} in (
    select own.application_id from assignments own join applications file on file.id = own.application_id
    where own.reviewer_id = ${actor.accountId} and own.state not in ('submitted', 'declined', 'recused')
      and (own.rereading_id is not null
        or not exists (select from ranked_lists fixed where fixed.call_id = file.call_id))))`;
}

/** I10: grants officers of the programme to be told of a file; not those who are still to score it, or recused. */
export async function officersNotReading(
  reader: Reader,
  file: { id: string; programmeId: string },
): Promise<readonly string[]> {
  const officers = await accountsHolding(reader, { programmeId: file.programmeId, roles: ['grants-officer'] });
  if (officers.length === 0) return [];
  const reading = await reader
    .select({ id: assignments.reviewerId })
    .from(assignments)
    .where(
      and(
        eq(assignments.applicationId, file.id),
        inArray(assignments.reviewerId, officers),
        ne(assignments.state, 'submitted'),
      ),
    );
  const blind = new Set(reading.map((row) => row.id));
  return officers.filter((id) => !blind.has(id));
}
