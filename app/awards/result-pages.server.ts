import { and, asc, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { awardDecisions, awardLines, awards } from '#db/schema/awards.ts';
import { assignments, rankedLists, reviews } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { can } from '#app/people/access.ts';
import { rankedContent } from '#app/reviews/ranked-content.ts';
import { highestHundredths } from '#app/reviews/scoring.ts';
import type { Outcome } from './award.ts';
import { isSigned } from './decline-award.server.ts';
import { mayComplain } from './redress/redress.ts';
import { toldListOf } from './redress/redress-store.server.ts';
import { rereadResult } from './reread-result.server.ts';

/**
 * The letter of one application as its organisation reads it: outcome, amount, scores, feedback without names. Null
 * for every other organisation, and before the letters are out (AZ-2).
 */
export async function resultPage(
  reader: Reader,
  actor: Person,
  { applicationId, at }: { applicationId: string; at: Instant },
) {
  const application = await applicationFacts(reader, applicationId);
  if (!application || !isOwn(actor, application)) return null;
  const reread = await rereadResult(reader, application);
  const told = (await toldLine(reader, application)) ?? reread?.line;
  if (!told?.notifiedAt) return null;
  const awarded = told.outcome === 'award';
  const content = await loadFrozenContent(reader, application.callVersionId);
  const place = await placeOf(reader, reread?.listId ?? told.listId, application.reference);
  return {
    application: {
      id: application.id,
      reference: application.reference,
      // An award from the reserve is nothing the applicant knows of before its own letters.
      state: !awarded && application.state === 'awarded' ? ('reserve' as const) : application.state,
      currency: application.currency,
      requestedMinor: application.requestedMinor ?? 0n,
    },
    callTitle: content.title,
    letters: content.letters,
    /** `ORG-0007`: no letter carries a name. */
    organisationAlias: await aliasOf(reader, application.organisationId),
    decisionId: told.decisionId,
    outcome: (awarded ? 'award' : (reread?.line.outcome ?? told.outcome)) as Outcome,
    amountMinor: told.amountMinor,
    reason: told.reason ?? '',
    /** The last day to complain, as the letters named it. */
    redressUntil: told.redressUntil,
    notifiedAt: told.notifiedAt,
    /** When a second reading gave the file the scores shown here; null where they are those of the first. */
    rereadAt: reread?.line.notifiedAt ?? null,
    ...assessmentTold(content, place),
    feedback: await feedbackOf(reader, application.id, reread?.rereadingId ?? null),
    award: awarded ? await awardOf(reader, application.id, told.acceptUntil) : null,
    accept: awarded
      ? await mayAccept(reader, actor, { applicationId: application.id, acceptUntil: told.acceptUntil, at })
      : null,
    decline: awarded ? await mayDecline(reader, actor, application.id) : null,
    redress: await redressOf(reader, application.id, at),
  };
}

/** Points as an applicant reads them. What does not apply to a file has none: it is left out, never told as zero. */
export function assessmentTold(content: CallContent, place: Awaited<ReturnType<typeof placeOf>>) {
  return {
    scoreHundredths: place?.scoreHundredths ?? 0,
    highestHundredths: highestHundredths(content),
    passTotal: content.passTotal,
    criteria: content.criteria.flatMap(({ code, title, maximum }) => {
      const hundredths = place?.byCriterion[code];
      return hundredths === undefined ? [] : [{ code, title, maximum, hundredths }];
    }),
  };
}

/** What a told list says of a file: the one that awards it, else the first of its call. */
async function toldLine(reader: Reader, application: { id: string; callId: string }) {
  const { basedOn, notifiedAt } = awardDecisions;
  const [row] = await reader
    .select({
      decisionId: awardDecisions.id,
      outcome: awardLines.outcome,
      amountMinor: awardLines.amountMinor,
      reason: awardLines.reason,
      listId: awardDecisions.listId,
      notifiedAt,
      acceptUntil: awardDecisions.acceptUntil,
      redressUntil: awardDecisions.redressUntil,
    })
    .from(awardDecisions)
    .innerJoin(
      awardLines,
      and(eq(awardLines.decisionId, awardDecisions.id), eq(awardLines.applicationId, application.id)),
    )
    .where(
      and(
        eq(awardDecisions.callId, application.callId),
        isNotNull(notifiedAt),
        or(isNull(basedOn), eq(awardLines.outcome, 'award')),
      ),
    )
    .orderBy(asc(sql`${basedOn} is null`), desc(awardDecisions.id))
    .limit(1);
  return row ?? null;
}

const entryShape = rankedContent.shape.entries.element;

/** The file's own entry of the fixed ranking, picked by the database: a list may hold thousands. */
export async function placeOf(reader: Reader, listId: string, reference: string) {
  const own = sql<unknown>`jsonb_path_query_first(${rankedLists.content}, '$.entries[*] ? (@.reference == $own)',
    jsonb_build_object('own', ${reference}::text))`;
  const [row] = await reader.select({ entry: own }).from(rankedLists).where(eq(rankedLists.id, listId));
  return row?.entry ? entryShape.parse(row.entry) : null;
}

/** What the readers of one reading wrote to the applicant; of a second one nothing before its version is fixed. */
export async function feedbackOf(
  reader: Reader,
  applicationId: string,
  rereadingId: string | null,
): Promise<readonly string[]> {
  const { rereadingId: reading } = assignments;
  const rows = await reader
    .select({ feedback: reviews.feedback })
    .from(reviews)
    .innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
    .where(
      and(
        eq(reviews.applicationId, applicationId),
        eq(reviews.locked, true),
        ne(reviews.feedback, ''),
        rereadingId === null ? isNull(reading) : eq(reading, rereadingId),
      ),
    )
    .orderBy(asc(reviews.id));
  return rows.map((row) => row.feedback);
}

async function aliasOf(reader: Reader, organisationId: string): Promise<string> {
  const organisation = await organisationFacts(reader, organisationId);
  if (!organisation) throw new Error('an application without an organisation');
  return organisation.alias;
}

/** Where the promise stands: its last day and when it was taken; null where there is none. */
async function awardOf(reader: Reader, applicationId: string, acceptUntil: string | null) {
  const { id, state, acceptedAt } = awards;
  const [award] = await reader
    .select({ id, state, acceptedAt })
    .from(awards)
    .where(eq(awards.applicationId, applicationId));
  return award ? { state: award.state, acceptedAt: award.acceptedAt, acceptUntil } : null;
}

/** The applicant takes an award once, until its last day; a signed agreement has said the same. */
async function mayAccept(
  reader: Reader,
  actor: Person,
  given: { applicationId: string; acceptUntil: string | null; at: Instant },
): Promise<Verdict | null> {
  const { id, state, acceptedAt } = awards;
  const [award] = await reader
    .select({ id, state, acceptedAt })
    .from(awards)
    .where(eq(awards.applicationId, given.applicationId));
  if (!award || award.state !== 'live' || award.acceptedAt || (await isSigned(reader, award.id))) return null;
  if (!can(actor, 'applications.submit').allowed) return denied('role-may-not');
  const over = given.acceptUntil !== null && utcDate(given.at) > given.acceptUntil;
  return over ? denied('acceptance-over') : ALLOWED;
}

/** Until when a complaint may be filed, and what became of one. Null where the letters set no period. */
async function redressOf(reader: Reader, applicationId: string, at: Instant) {
  const list = await toldListOf(reader, applicationId);
  if (!list?.redressUntil) return null;
  const open = mayComplain({ ...list, filed: list.redress !== null }, at).allowed;
  return open || list.redress ? { until: list.redressUntil, state: list.redress?.state ?? null } : null;
}

/** I3: only who may submit gives an award up, and only before the agreement is signed. Null where there is no award. */
async function mayDecline(reader: Reader, actor: Person, applicationId: string): Promise<Verdict | null> {
  const { id, state } = awards;
  const [award] = await reader.select({ id, state }).from(awards).where(eq(awards.applicationId, applicationId));
  if (!award || award.state !== 'live') return null;
  if (!can(actor, 'applications.submit').allowed) return denied('role-may-not');
  return (await isSigned(reader, award.id)) ? denied('agreement-signed') : ALLOWED;
}
