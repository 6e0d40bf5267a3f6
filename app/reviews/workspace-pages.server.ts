import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { reviewVersions } from '#db/schema/consensus.ts';
import { assignments, conflictDeclarations, reviews } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Application } from '#app/applications/application.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { regionOf } from '#app/organisations/region.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { isOpen, type AssignmentState } from './assignment-lifecycle.ts';
import { readingOver } from './assignment-store.server.ts';
import { dueAt } from './assignment.ts';
import type { Nature } from './conflict.ts';
import { consensusForReader } from './consensus-pages.server.ts';
import { DIVERGENCE_PERCENT } from './divergence.ts';
import { fileForReviewer } from './file-pages.server.ts';
import { peerSheets } from './peer-pages.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import { noteOf, scoresOf } from './review-store.server.ts';
import type { Confidence } from './review.ts';
import type { Scheme } from './scoring.ts';

/**
 * What a reviewer sees of one file (I9): before the declaration its reference, call, activities, alias and region;
 * after a recusal nothing at all; once open, the file and the own sheet; other sheets only when the own one is locked
 * (I10). Null for anybody else's assignment.
 */
export async function workspacePage(reader: Reader, actor: Person, assignmentId: string) {
  const own = and(eq(assignments.id, assignmentId), eq(assignments.reviewerId, actor.accountId));
  const [row] = await reader.select().from(assignments).where(own);
  const application = row ? await applicationFacts(reader, row.applicationId) : null;
  if (!row || !application) return null;
  const state = row.state as AssignmentState;
  const about = { id: row.id, state, reference: application.reference, dueAt: dueAt(row.assignedAt) };
  if (state !== 'recused' && (await isRecusedFrom(reader, actor, application.organisationId))) {
    return { ...about, stage: 'closed' as const, nature: await natureOf(reader, row.id) };
  }
  if (isOpen(state)) return { ...about, stage: 'open' as const, ...(await openFile(reader, application, row)) };
  if (state === 'invited') return { ...about, stage: 'declare' as const, ...(await closedFile(reader, application)) };
  return { ...about, stage: 'closed' as const, nature: await natureOf(reader, row.id) };
}

/** The grid a reviewer's own file is scored by; null for anybody else's (AZ-2). */
export async function schemeForReviewer(reader: Reader, actor: Person, assignmentId: string): Promise<Scheme | null> {
  const own = and(eq(assignments.id, assignmentId), eq(assignments.reviewerId, actor.accountId));
  const [row] = await reader.select({ applicationId: assignments.applicationId }).from(assignments).where(own);
  const application = row ? await applicationFacts(reader, row.applicationId) : null;
  return application ? schemeOf(reader, application.callId) : null;
}

/** The reference of a reviewer's own file; null for anybody else's (AZ-2). */
export async function referenceForReviewer(
  reader: Reader,
  actor: Person,
  assignmentId: string,
): Promise<string | null> {
  const own = and(eq(assignments.id, assignmentId), eq(assignments.reviewerId, actor.accountId));
  const [row] = await reader
    .select({ reference: applications.reference })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .where(own);
  return row?.reference ?? null;
}

/** What may be said of a file before anything of it opens. */
async function closedFile(reader: Reader, application: Application) {
  const content = await loadFrozenContent(reader, application.callVersionId);
  const organisation = await organisationFacts(reader, application.organisationId);
  const activities = await activitiesOf(reader, application.programmeId);
  return {
    callTitle: content.title,
    alias: organisation?.alias ?? '',
    region: regionOf(organisation?.country ?? ''),
    activities: activities.filter((activity) => application.activities.includes(activity.code)),
  };
}

async function openFile(
  reader: Reader,
  application: Application,
  { id: assignmentId, rereadingId }: { id: string; rereadingId: string | null },
) {
  const [sheet] = await reader.select().from(reviews).where(eq(reviews.assignmentId, assignmentId));
  if (!sheet) throw new Error('an open file without sheet');
  const scheme = await schemeOf(reader, application.callId);
  const peers = sheet.locked
    ? await peerSheets(reader, { applicationId: application.id, without: { assignmentId, rereadingId } })
    : [];
  return {
    ...(await closedFile(reader, application)),
    file: await fileForReviewer(reader, application),
    scheme: { criteria: scheme.criteria, passTotal: scheme.passTotal },
    percent: scheme.divergencePercent ?? DIVERGENCE_PERCENT,
    sheet: {
      version: sheet.version,
      locked: sheet.locked,
      totalHundredths: sheet.totalHundredths,
      feedback: sheet.feedback,
      confidence: sheet.confidence as Confidence,
      note: await noteOf(reader, sheet.id),
      submittedAt: sheet.submittedAt,
      scores: await scoresOf(reader, sheet.id),
    },
    versions: await versionsOf(reader, sheet.id),
    /** A second reading knows neither new versions of a sheet nor a meeting. */
    reread: rereadingId !== null,
    consensus:
      sheet.locked && rereadingId === null
        ? await consensusForReader(reader, { file: application, scheme, assignmentId })
        : null,
    fixed: await isOver(reader, assignmentId),
    peers,
  };
}

async function isOver(reader: Reader, assignmentId: string): Promise<boolean> {
  const [row] = await reader
    .select({ over: readingOver() })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .where(eq(assignments.id, assignmentId));
  return row?.over ?? true;
}

async function natureOf(reader: Reader, assignmentId: string): Promise<Nature | null> {
  const [row] = await reader
    .select({ nature: conflictDeclarations.nature })
    .from(conflictDeclarations)
    .where(eq(conflictDeclarations.assignmentId, assignmentId));
  return row ? (row.nature as Nature) : null;
}

/** I11: what was locked before, and why it was opened again. */
async function versionsOf(reader: Reader, reviewId: string) {
  const { number, totalHundredths, submittedAt, reason, reopenedAt } = reviewVersions;
  return reader
    .select({ number, totalHundredths, submittedAt, reason, reopenedAt })
    .from(reviewVersions)
    .where(eq(reviewVersions.reviewId, reviewId))
    .orderBy(asc(number));
}
