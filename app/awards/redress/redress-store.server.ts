import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { eligibilityChecks } from '#db/schema/applications.ts';
import { awardApprovals, awardDecisions, awardLines } from '#db/schema/awards.ts';
import { committeeMembers } from '#db/schema/committees.ts';
import { eligibilityAssessments, secondLooks } from '#db/schema/eligibility.ts';
import { redresses } from '#db/schema/redress.ts';
import { assignments } from '#db/schema/reviews.ts';
import { shortlistLines, shortlists } from '#db/schema/shortlists.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { confirmedRefusal } from '#app/applications/opening/assessment-store.server.ts';
import type { RedressState } from './redress-lifecycle.ts';

type Row = typeof redresses.$inferSelect;

export type Redress = Omit<Row, 'state'> & { readonly state: RedressState };

/** What a file was told that it may complain of: a list, a shortlist, or the refusal of eligibility; and the complaint. */
export type Complained = {
  readonly decisionId: string | null;
  readonly assessmentId: string | null;
  readonly shortlistId: string | null;
  readonly notifiedAt: Instant | null;
  readonly redressUntil: LocalDate | null;
  readonly redress: Redress | null;
};

export async function lockRedress(tx: Tx, id: string): Promise<Redress | null> {
  const [row] = await tx.select().from(redresses).where(eq(redresses.id, id)).for('update');
  return row ? toRedress(row) : null;
}

export async function loadRedress(reader: Reader, id: string): Promise<Redress | null> {
  const [row] = await reader.select().from(redresses).where(eq(redresses.id, id));
  return row ? toRedress(row) : null;
}

/** What a file was told last: its list or shortlist, else its refusal. Null for one that was told nothing yet. */
export async function complainedOf(reader: Reader, applicationId: string): Promise<Complained | null> {
  const listed = (await toldListOf(reader, applicationId)) ?? (await toldShortlistOf(reader, applicationId));
  return listed ?? toldRefusalOf(reader, applicationId);
}

/** The list that last told a file something, and the complaint against it, if there is one. Null before the letters. */
export async function toldListOf(reader: Reader, applicationId: string): Promise<Complained | null> {
  const [row] = await reader
    .select({
      decisionId: awardDecisions.id,
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
  const nothingElse = { assessmentId: null, shortlistId: null };
  return row ? { ...row, ...nothingElse, redress: row.redress ? toRedress(row.redress) : null } : null;
}

/** The decided shortlist a concept note is not on, with the complaint against it. Null for one that is on it. */
export async function toldShortlistOf(reader: Reader, applicationId: string): Promise<Complained | null> {
  const { id: shortlistId, endedAt: notifiedAt, redressUntil } = shortlists;
  const [row] = await reader
    .select({ shortlistId, notifiedAt, redressUntil, redress: redresses })
    .from(shortlistLines)
    .innerJoin(shortlists, eq(shortlists.id, shortlistLines.shortlistId))
    .leftJoin(
      redresses,
      and(eq(redresses.shortlistId, shortlists.id), eq(redresses.applicationId, shortlistLines.applicationId)),
    )
    .where(
      and(
        eq(shortlistLines.applicationId, applicationId),
        eq(shortlistLines.shortlisted, false),
        eq(shortlists.state, 'decided'),
      ),
    );
  const nothingElse = { decisionId: null, assessmentId: null };
  return row ? { ...row, ...nothingElse, redress: row.redress ? toRedress(row.redress) : null } : null;
}

/** The refusal of eligibility a file was told of, with the complaint against it. */
export async function toldRefusalOf(reader: Reader, applicationId: string): Promise<Complained | null> {
  const refusal = await confirmedRefusal(reader, applicationId);
  if (!refusal) return null;
  const { assessmentId, confirmedAt: notifiedAt, redressUntil } = refusal;
  const [row] = await reader.select().from(redresses).where(eq(redresses.assessmentId, assessmentId));
  const nothingElse = { decisionId: null, shortlistId: null };
  return { ...nothingElse, assessmentId, notifiedAt, redressUntil, redress: row ? toRedress(row) : null };
}

/** Everybody who had a part in what is complained of, or in the file: ids of accounts. */
export async function involvedIn(
  reader: Reader,
  redress: Pick<Redress, 'applicationId' | 'decisionId' | 'shortlistId' | 'filedBy'>,
): Promise<readonly string[]> {
  const { applicationId, decisionId, shortlistId } = redress;
  const ofList = decisionId === null ? [] : await decidersOf(reader, decisionId);
  const ofShortlist = shortlistId === null ? [] : await shortlistersOf(reader, shortlistId);
  const read = await reader
    .select({ by: assignments.reviewerId })
    .from(assignments)
    .where(eq(assignments.applicationId, applicationId));
  const checked = await reader
    .select({ by: eligibilityChecks.checkedBy })
    .from(eligibilityChecks)
    .where(eq(eligibilityChecks.applicationId, applicationId));
  const assessed = await reader
    .select({ by: eligibilityAssessments.assessedBy, second: secondLooks.givenBy })
    .from(eligibilityAssessments)
    .leftJoin(secondLooks, eq(secondLooks.assessmentId, eligibilityAssessments.id))
    .where(eq(eligibilityAssessments.applicationId, applicationId));
  const ofFile = [...read, ...checked].map((each) => each.by);
  const looked = assessed.flatMap(({ by, second }) => (second === null ? [by] : [by, second]));
  return [...new Set([redress.filedBy, ...ofList, ...ofShortlist, ...ofFile, ...looked])];
}

/** Who prepared, approved or voted on a list. */
async function decidersOf(reader: Reader, decisionId: string): Promise<readonly string[]> {
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
  return [...(list ? [list] : []), ...approved, ...voted].map((each) => each.by);
}

/** Who proposed and who decided a shortlist. */
async function shortlistersOf(reader: Reader, shortlistId: string): Promise<readonly string[]> {
  const [row] = await reader
    .select({ proposedBy: shortlists.proposedBy, endedBy: shortlists.endedBy })
    .from(shortlists)
    .where(eq(shortlists.id, shortlistId));
  return row ? [row.proposedBy, ...(row.endedBy === null ? [] : [row.endedBy])] : [];
}

/** Complaints against a list that wait for an answer. */
export async function openRedresses(reader: Reader, decisionId: string): Promise<number> {
  return reader.$count(redresses, and(eq(redresses.decisionId, decisionId), inArray(redresses.state, ['filed'])));
}

/** The cast is the check `redresses_state` of the table, which holds the states of the lifecycle (guarded). */
function toRedress(row: Row): Redress {
  return { ...row, state: row.state as RedressState };
}
