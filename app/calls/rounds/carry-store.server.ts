import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { applicationReturnEnds, applicationReturns } from '#db/schema/eligibility.ts';
import { rankedLists } from '#db/schema/reviews.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';

/** A file of a round that is with its applicant, who may answer until `dueAt`. */
export type ReturnedFile = {
  readonly id: string;
  readonly roundId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly returnId: string;
  readonly dueAt: Instant;
};

/** Files of these rounds that are with their applicants, in order of reference; none the actor is recused from (I9). */
export async function returnedFiles(
  reader: Reader,
  actor: Actor,
  roundIds: readonly string[],
): Promise<readonly ReturnedFile[]> {
  if (roundIds.length === 0) return [];
  return returnedQuery(reader, actor, roundIds);
}

/** The same of one round, locked: none of them is answered before this transaction ends. */
export async function lockReturnedFiles(tx: Tx, actor: Actor, roundId: string): Promise<readonly ReturnedFile[]> {
  return returnedQuery(tx, actor, [roundId]).for('update', { of: applications });
}

function returnedQuery(reader: Reader, actor: Actor, roundIds: readonly string[]) {
  const { id, reference, organisationId, callId, state } = applications;
  return reader
    .select({
      id,
      roundId: callId,
      reference,
      organisationId,
      returnId: applicationReturns.id,
      dueAt: applicationReturns.dueAt,
    })
    .from(applications)
    .innerJoin(applicationReturns, eq(applicationReturns.applicationId, id))
    .leftJoin(applicationReturnEnds, eq(applicationReturnEnds.returnId, applicationReturns.id))
    .where(
      and(
        inArray(callId, [...roundIds]),
        eq(state, 'returned'),
        isNull(applicationReturnEnds.returnId),
        notRecused(organisationId, actor),
      ),
    )
    .orderBy(asc(reference));
}

/** The rounds among these whose ranking is fixed. */
export async function rankedAmong(reader: Reader, roundIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (roundIds.length === 0) return new Set();
  const rows = await reader
    .select({ callId: rankedLists.callId })
    .from(rankedLists)
    .where(inArray(rankedLists.callId, [...roundIds]));
  return new Set(rows.map(({ callId }) => callId));
}
