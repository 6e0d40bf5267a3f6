import { and, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';

const LATEST = 50;

/** The calls whose selection a reader of the books may take away, the newest first. */
export async function selectableCalls(reader: Reader, { programmeId, to }: BookScope) {
  const before = addDays(new Date(`${to}T00:00:00Z`), 1);
  const approved = reader
    .select({ id: callVersions.callId })
    .from(callVersions)
    .where(lt(callVersions.frozenAt, before));
  // A round was published with its call.
  const publishedAs = sql<string>`coalesce(${calls.roundOf}, ${calls.id})`;
  return reader
    .select({ id: calls.id, reference: calls.reference, deadlineAt: calls.deadlineAt })
    .from(calls)
    .where(and(eq(calls.programmeId, programmeId), ne(calls.intake, 'rolling'), inArray(publishedAs, approved)))
    .orderBy(desc(calls.id))
    .limit(LATEST);
}
