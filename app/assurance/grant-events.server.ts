import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { reports } from '#db/schema/reports.ts';
import { assignments, reviews } from '#db/schema/reviews.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { storedTrail } from '#app/trail/stored-trail.server.ts';
import type { StoredEvent } from '#app/trail/verify-trail.ts';
import { openOn } from './bundle/evidence-lines.server.ts';

/**
 * The agreement a bundle is about, if it stands in the books the reader sees. Staff take none of a third party they are
 * recused from (I9); the books of an auditor are those of the engagement.
 */
export async function agreementInScope(reader: Reader, actor: Actor, scope: BookScope, id: string) {
  const { reference, programmeId } = agreements;
  const open = scope.engagement ? undefined : notRecused(agreements.organisationId, actor);
  const [row] = await reader
    .select({ id: agreements.id, reference })
    .from(agreements)
    .where(and(eq(agreements.id, id), eq(programmeId, scope.programmeId), open));
  return row ?? null;
}

export type GrantEvent = { readonly number: number; readonly event: StoredEvent };

/** Every event of one grant on the open days, in the order of the chain: from its application to its last payment. */
export async function grantEvents(tx: Tx, scope: BookScope, agreementId: string): Promise<readonly GrantEvent[]> {
  const found: GrantEvent[] = [];
  const open = openOn(scope);
  for await (const rows of storedTrail(tx, scope.programmeId, eventsOf(agreementId))) {
    for (const { number, event } of rows) {
      if (event && open.event(event)) found.push({ number, event });
    }
  }
  return found;
}

/** The records of a grant by kind. Decisions, batches and lists of several grants are not among them. */
function eventsOf(agreementId: string): SQL {
  const a = agreements;
  const own = sql`from ${a} where ${a.id} = ${agreementId}`;
  const read = sql`from ${assignments} join ${a} on ${a.applicationId} = ${assignments.applicationId}`;
  return sql`(${trailEvents.entityKind}, ${trailEvents.entityId}) in (
    select 'agreement', ${a.id}::text ${own}
    union all select 'application', ${a.applicationId}::text ${own}
    union all select 'award', ${a.awardId}::text ${own}
    union all select 'assignment', ${assignments.id}::text ${read} where ${a.id} = ${agreementId}
    union all select 'review', ${reviews.id}::text ${read}
      join ${reviews} on ${reviews.assignmentId} = ${assignments.id} where ${a.id} = ${agreementId}
    union all select 'report', ${reports.id}::text from ${reports} where ${reports.agreementId} = ${agreementId}
    union all select 'disbursement', ${disbursements.id}::text from ${disbursements}
      where ${disbursements.agreementId} = ${agreementId}
    union all select 'recovery', ${recoveries.id}::text from ${recoveries} where ${recoveries.agreementId} = ${agreementId}
  )`;
}

/** What the postings of one grant add up to by account, in EUR cents as text: before the open days, and by their end. */
export async function grantBalances(tx: Tx, { from, to }: BookScope, agreementId: string) {
  const [e, p] = [journalEntries, journalPostings];
  const rows = await tx.execute<{ account: string; opening: string; closing: string }>(sql`
    select ${p.account},
      coalesce(sum(${p.eurMinor}) filter (where ${e.valueDate} < ${from}), 0)::text as opening,
      coalesce(sum(${p.eurMinor}) filter (where ${e.valueDate} <= ${to}), 0)::text as closing
    from ${p} join ${e} on ${e.id} = ${p.entryId}
    where ${e.agreementId} = ${agreementId} group by ${p.account} order by ${p.account}`);
  const of = (side: 'opening' | 'closing') => Object.fromEntries(rows.map((row) => [row.account, row[side]]));
  return { opening: of('opening'), closing: of('closing') };
}
