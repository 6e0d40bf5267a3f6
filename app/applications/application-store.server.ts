import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import {
  applicationAnswers,
  applicationBudgetLines,
  applications,
  applicationVersions,
} from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import type { CallFacts } from '#app/calls/call-store.server.ts';
import { askedContent } from '#app/calls/asked-content.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import { advance, type MoveRefusal } from '#app/kernel/lifecycle.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { needsReferees } from '#app/organisations/referees/referees.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { Answer } from './answers.ts';
import { applicationContent, type ApplicationContent, type SubmittedDocument } from './application-content.ts';
import { applicationLifecycle, type ApplicationMove, type ApplicationState } from './application-lifecycle.ts';
import type { Application } from './application.ts';
import { applicationLimits } from './application-limits.server.ts';
import type { BudgetLine, Measure, Payer } from './budget.ts';
import type { DraftFacts } from './completeness.ts';

export const APPLICATION_COLUMNS = {
  id: applications.id,
  programmeId: applications.programmeId,
  callId: applications.callId,
  callVersionId: applications.callVersionId,
  organisationId: applications.organisationId,
  reference: applications.reference,
  state: applications.state,
  version: applications.version,
  language: applications.language,
  requestedMinor: applications.requestedMinor,
  currency: applications.currency,
  localCurrency: applications.localCurrency,
  durationMonths: applications.durationMonths,
  lotCode: applications.lotCode,
  activities: applications.activities,
  taxonomy: applications.taxonomy,
  createdAt: applications.createdAt,
  submittedAt: applications.submittedAt,
  submittedSha256: applications.submittedSha256,
  decidedAt: applications.decidedAt,
};

type Row = Omit<Application, 'state' | 'language'> & { state: string; language: string };

/** The casts are the check `applications_state` of the database and the shape every language came through. */
export function toApplication(row: Row): Application {
  return { ...row, state: row.state as ApplicationState, language: row.language as Language };
}

/** What later rooms ask of an application; null where there is none. */
export async function applicationFacts(reader: Reader, id: ApplicationId): Promise<Application | null> {
  const [row] = await reader.select(APPLICATION_COLUMNS).from(applications).where(eq(applications.id, id));
  return row ? toApplication(row) : null;
}

/** The same, locked until the transaction ends. `share`: others may read and save answers, nobody may move it. */
export async function lockApplication(
  tx: Tx,
  id: ApplicationId,
  strength: 'update' | 'share' = 'update',
): Promise<Application | null> {
  const [row] = await tx.select(APPLICATION_COLUMNS).from(applications).where(eq(applications.id, id)).for(strength);
  return row ? toApplication(row) : null;
}

type Changes = Partial<Omit<typeof applications.$inferInsert, 'id' | 'state' | 'version'>>;

/** Moves a locked application through its table and counts its version; reviews and awards use it too. */
export async function moveApplication(
  tx: Tx,
  application: Pick<Application, 'id' | 'state'>,
  move: ApplicationMove,
  changes: Changes = {},
): Promise<Result<ApplicationState, MoveRefusal>> {
  const next = advance(applicationLifecycle, move, application.state);
  if (!next.ok) return next;
  await saveApplication(tx, application.id, { ...changes, state: next.value });
  return ok(next.value);
}

export async function saveApplication(
  tx: Tx,
  id: ApplicationId,
  changes: Changes & { state?: ApplicationState },
): Promise<void> {
  await tx
    .update(applications)
    .set({ ...changes, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id));
}

export async function answersOf(reader: Reader, id: ApplicationId): Promise<readonly Answer[]> {
  const { question, value, revision, savedBy, savedAt } = applicationAnswers;
  return reader
    .select({ question, value, revision, savedBy, savedAt })
    .from(applicationAnswers)
    .where(eq(applicationAnswers.applicationId, id));
}

export async function budgetLinesOf(reader: Reader, id: ApplicationId): Promise<readonly BudgetLine[]> {
  const rows = await reader
    .select()
    .from(applicationBudgetLines)
    .where(eq(applicationBudgetLines.applicationId, id))
    .orderBy(asc(applicationBudgetLines.position));
  return rows.map(({ id: lineId, heading, description, quantity, measure, unitMinor, amountMinor, payer }) => ({
    id: lineId,
    heading: heading as Heading,
    description,
    quantity,
    measure: measure as Measure,
    unitMinor,
    amountMinor,
    payer: payer as Payer,
  }));
}

/** What is attached and was not taken away again, in the order of attaching. */
export async function documentsOf(reader: Reader, id: ApplicationId): Promise<readonly SubmittedDocument[]> {
  const { label, reference, mediaType, bytes, sha256 } = documents;
  return reader
    .select({ id: documents.id, label, reference, mediaType, bytes, sha256 })
    .from(documents)
    .where(and(eq(documents.ownerKind, 'application'), eq(documents.ownerId, id), isNull(documents.removedAt)))
    .orderBy(asc(documents.id));
}

/** UP-5: ids of those documents a scanner found clean; of every other the office is told that it was not scanned. */
export async function cleanOf(reader: Reader, submitted: readonly SubmittedDocument[]): Promise<readonly string[]> {
  const ids = submitted.map(({ id }) => id);
  const clean = and(inArray(documents.id, ids), eq(documents.scan, 'clean'));
  const rows = ids.length > 0 ? await reader.select({ id: documents.id }).from(documents).where(clean) : [];
  return rows.map(({ id }) => id);
}

export type Draft = DraftFacts & { readonly attached: readonly SubmittedDocument[] };

/** Everything completeness and submission are decided on; the form as it is asked with these answers. */
export async function draftFacts(
  reader: Reader,
  given: { application: Application; call: CallFacts; content: CallContent },
): Promise<Draft> {
  const { application, content } = given;
  const answers = new Map((await answersOf(reader, application.id)).map(({ question, value }) => [question, value]));
  const attached = await documentsOf(reader, application.id);
  return {
    content: askedContent(content, answers),
    limits: await applicationLimits(reader, given),
    answers,
    lines: await budgetLinesOf(reader, application.id),
    attached,
    documents: attached.map((document) => document.label),
    activities: application.activities,
    taxonomy: application.taxonomy,
    durationMonths: application.durationMonths,
    lotCode: application.lotCode,
    language: application.language,
    referees: await refereesOf(reader, application.organisationId),
  };
}

async function refereesOf(reader: Reader, organisationId: string): Promise<Draft['referees']> {
  const facts = await organisationFacts(reader, organisationId);
  if (!facts || !needsReferees(facts.category)) return 'not-asked';
  return facts.refereesNamedAt ? 'named' : 'missing';
}

export type SubmittedVersion = {
  readonly number: number;
  readonly content: ApplicationContent;
  readonly sha256: string;
  readonly submittedAt: Date;
};

/** The version in force: what reviewers read and agreements are made from. Null while it is a draft. */
export async function loadSubmittedContent(reader: Reader, id: ApplicationId): Promise<SubmittedVersion | null> {
  const { number, content, sha256, submittedAt } = applicationVersions;
  const [row] = await reader
    .select({ number, content, sha256, submittedAt })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, id))
    .orderBy(desc(applicationVersions.number))
    .limit(1);
  return row ? { ...row, content: applicationContent.parse(row.content) } : null;
}
