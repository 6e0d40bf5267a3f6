import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { eligibilityChecks } from '#db/schema/applications.ts';
import { awardApprovals, awardDecisions, awardLines } from '#db/schema/awards.ts';
import { committeeMembers } from '#db/schema/committees.ts';
import { redresses } from '#db/schema/redress.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { RedressState } from './redress-lifecycle.ts';

type Row = typeof redresses.$inferSelect;

export type Redress = Omit<Row, 'state'> & { readonly state: RedressState };

export async function lockRedress(tx: Tx, id: string): Promise<Redress | null> {
  const [row] = await tx.select().from(redresses).where(eq(redresses.id, id)).for('update');
  return row ? toRedress(row) : null;
}

export async function loadRedress(reader: Reader, id: string): Promise<Redress | null> {
  const [row] = await reader.select().from(redresses).where(eq(redresses.id, id));
  return row ? toRedress(row) : null;
}

/** The list that last told a file something, and the complaint against it, if there is one. Null before the letters. */
export async function toldListOf(reader: Reader, applicationId: string) {
  const [row] = await reader
    .select({
      id: awardDecisions.id,
      callId: awardDecisions.callId,
      notifiedAt: awardDecisions.notifiedAt,
      redressUntil: awardDecisions.redressUntil,
      redress: redresses,
    })
    .from(awardLines)
    .innerJoin(awardDecisions, eq(awardDecisions.id, awardLines.decisionId))
    .leftJoin(
      redresses,
      and(eq(redresses.decisionId, awardDecisions.id), eq(redresses.applicationId, awardLines.applicationId)),
    )
    .where(
      and(
        eq(awardLines.applicationId, applicationId),
        isNotNull(awardDecisions.notifiedAt),
        or(isNull(awardDecisions.basedOn), eq(awardLines.outcome, 'award')),
      ),
    )
    .orderBy(awardDecisions.basedOn)
    .limit(1);
  return row ? { ...row, redress: row.redress ? toRedress(row.redress) : null } : null;
}

/** Everybody who had a part in what is complained of: ids of accounts. */
export async function involvedIn(
  reader: Reader,
  redress: Pick<Redress, 'applicationId' | 'decisionId' | 'filedBy'>,
): Promise<readonly string[]> {
  const { applicationId, decisionId } = redress;
  const [list] = await reader
    .select({ by: awardDecisions.preparedBy })
    .from(awardDecisions)
    .where(eq(awardDecisions.id, decisionId));
  const approved = await reader
    .select({ by: awardApprovals.accountId })
    .from(awardApprovals)
    .where(eq(awardApprovals.decisionId, decisionId));
  const voted = await reader
    .select({ by: committeeMembers.accountId })
    .from(committeeMembers)
    .where(eq(committeeMembers.decisionId, decisionId));
  const read = await reader
    .select({ by: assignments.reviewerId })
    .from(assignments)
    .where(eq(assignments.applicationId, applicationId));
  const checked = await reader
    .select({ by: eligibilityChecks.checkedBy })
    .from(eligibilityChecks)
    .where(eq(eligibilityChecks.applicationId, applicationId));
  const all = [...(list ? [list] : []), ...approved, ...voted, ...read, ...checked].map((each) => each.by);
  return [...new Set([redress.filedBy, ...all])];
}

/** Complaints against a list that wait for an answer. */
export async function openRedresses(reader: Reader, decisionId: string): Promise<number> {
  return reader.$count(redresses, and(eq(redresses.decisionId, decisionId), inArray(redresses.state, ['filed'])));
}

/** The cast is the check `redresses_state` of the table, which holds the states of the lifecycle (guarded). */
export function toRedress(row: Row): Redress {
  return { ...row, state: row.state as RedressState };
}
