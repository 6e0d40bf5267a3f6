import { and, asc, desc, eq, exists, inArray, isNotNull, like, lt } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { applications, eligibilityChecks } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { askedFiles } from '#app/calls/asked-content.ts';
import { readableSections, type AnswerReader } from '#app/calls/confidentiality.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isId, type ApplicationId } from '#app/kernel/ids.ts';
import { money } from '#app/kernel/money.ts';
import { consentsOf } from '#app/organisations/assistance/assistance-pages.server.ts';
import { isRecusedFrom, notRecused } from '#app/organisations/interests/recusal.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { chosenEntries } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { linesOf, type ApplicationContent } from './application-content.ts';
import { applicationLifecycle, type ApplicationState } from './application-lifecycle.ts';
import { PAGE_ROWS } from './application-pages.server.ts';
import { applicationFacts, cleanOf, loadSubmittedContent } from './application-store.server.ts';
import { totalsOf } from './budget.ts';
import { coApplicantsOf } from './co-applicants.ts';
import { otherFundingIn } from './other-funding.ts';
import { historyOf } from './desk-history.server.ts';
import { latestAssessment } from './opening/assessment-store.server.ts';
import { checklistOf } from './opening/checklist.ts';
import { linkedApplicants } from './opening/linked-applicants.server.ts';
import { isPending } from './opening/second-look.ts';

/** Drafts are their organisation's alone: the office sees what was submitted, and nothing before. */
export const DESK_STATES = applicationLifecycle.states.filter((state) => state !== 'draft');

/** `find`: how a reference or an alias begins, as typed. */
export type DeskFilter = Readonly<Record<'call' | 'state' | 'find' | 'after', string | null>>;

/** What was submitted, newest first, in one query however many there are; `next` is the key of the following page. */
export async function deskApplications(reader: Reader, actor: Actor, filter: DeskFilter) {
  const scope = inProgrammes(applications.programmeId, actor, 'applications.read');
  const { call, state, find, after } = filter;
  const rows = await reader
    .select({
      id: applications.id,
      reference: applications.reference,
      state: applications.state,
      alias: organisations.alias,
      workingName: organisations.workingName,
      call: calls.reference,
      requestedMinor: applications.requestedMinor,
      currency: applications.currency,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(
      and(
        scope,
        notRecused(applications.organisationId, actor),
        isNotNull(applications.submittedAt),
        // Its id and not the joined reference, so that the call's own index gives the page in its order.
        call
          ? eq(applications.callId, reader.select({ id: calls.id }).from(calls).where(eq(calls.reference, call)))
          : undefined,
        find ? inArray(applications.id, beginning(reader, find)) : undefined,
        state ? eq(applications.state, state) : undefined,
        after && isId(after) ? lt(applications.id, after) : undefined,
      ),
    )
    .orderBy(desc(applications.id))
    .limit(PAGE_ROWS + 1);
  const shown = rows.slice(0, PAGE_ROWS);
  return {
    rows: shown.map((row) => ({
      ...row,
      state: row.state as ApplicationState,
      requested: money(row.requestedMinor ?? 0n, row.currency),
    })),
    next: rows.length > PAGE_ROWS ? (shown.at(-1)?.id ?? null) : null,
    calls: await callsWithApplications(reader, actor),
  };
}

/** Ids of the applications whose reference begins so, or whose organisation's alias does. Both are in capitals. */
function beginning(reader: Reader, typed: string) {
  const pattern = `${typed.toUpperCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return union(
    reader.select({ id: applications.id }).from(applications).where(like(applications.reference, pattern)),
    reader
      .select({ id: applications.id })
      .from(applications)
      .innerJoin(organisations, eq(organisations.id, applications.organisationId))
      .where(like(organisations.alias, pattern)),
  );
}

/** The calls that received anything: each is asked once, not every application. */
async function callsWithApplications(reader: Reader, actor: Actor): Promise<readonly string[]> {
  const received = reader
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.callId, calls.id), isNotNull(applications.submittedAt)));
  const rows = await reader
    .select({ reference: calls.reference })
    .from(calls)
    .where(and(inProgrammes(calls.programmeId, actor, 'applications.read'), exists(received)))
    .orderBy(asc(calls.reference));
  return rows.map((row) => row.reference);
}

/** One application as the office reads it: the frozen version, alias and working name, nothing from the vault (I37). */
export async function deskApplication(reader: Reader, actor: Actor, id: ApplicationId) {
  const frame = await deskFrame(reader, actor, id);
  if (!frame) return null;
  const { application, call, version } = frame;
  const organisation = await organisationFacts(reader, application.organisationId);
  const known = await activitiesOf(reader, application.programmeId);
  const { content } = version;
  const lines = linesOf(content);
  const read = readable(actor, call, content);
  const undecided = application.state === 'submitted';
  const pending = undecided && isPending(await latestAssessment(reader, id));
  return {
    application,
    call: { reference: frame.callReference, title: call.title },
    organisation: organisation && {
      id: organisation.id,
      alias: organisation.alias,
      workingName: organisation.workingName,
    },
    activities: known.filter(({ code }) => content.activities.includes(code)),
    taxonomy: chosenEntries(await taxonomyOf(reader, application.programmeId), content.taxonomy),
    ...read,
    coApplicants: coApplicantsOf(read, read.answers),
    otherFunding: otherFundingIn(read.sections, read.answers),
    lines,
    totals: totalsOf(lines),
    local: content.local,
    documents: content.documents,
    clean: await cleanOf(reader, content.documents),
    asked: askedFiles(call),
    version: {
      number: version.number,
      sha256: version.sha256,
      submittedAt: version.submittedAt,
      language: content.language,
      certifiedAt: content.certification ? new Date(content.certification.at) : null,
    },
    checks: await checksOf(reader, id),
    checklist: checklistOf(call),
    history: await historyOf(reader, id),
    linked: await linkedApplicants(reader, actor, application),
    assisted: (await consentsOf(reader, application.organisationId)).length > 0,
    pending,
    mayDecide: undecided && !pending && staffMay(actor, 'eligibility.decide', application.programmeId),
    mayLook: pending && staffMay(actor, 'eligibility.confirm', application.programmeId),
    mayReturn: undecided && !pending && staffMay(actor, 'eligibility.decide', application.programmeId),
    mayTalk: can(actor, 'conversation.read').allowed,
    mayAssign: application.state === 'eligible' && can(actor, 'assignments.make').allowed,
  };
}

export async function deskFrame(reader: Reader, actor: Actor, id: ApplicationId) {
  const application = await applicationFacts(reader, id);
  if (!application || !staffMay(actor, 'applications.read', application.programmeId)) return null;
  if (await isRecusedFrom(reader, actor, application.organisationId)) return null;
  const version = await loadSubmittedContent(reader, id);
  if (!version) return null;
  const call = await loadFrozenContent(reader, application.callVersionId);
  const [row] = await reader.select({ reference: calls.reference }).from(calls).where(eq(calls.id, application.callId));
  return { application, version, call, callReference: row?.reference ?? '' };
}

/** In what capacity somebody of the desk reads answers. */
export function readerOf(actor: Actor): AnswerReader {
  if (can(actor, 'applications.sealed').allowed) return 'custodian';
  return can(actor, 'applications.confidential').allowed ? 'named-role' : 'desk';
}

function readable(actor: Actor, call: CallContent, content: ApplicationContent) {
  const asked = content.answers.map(({ question }) => question);
  const sections = readableSections(call, { reader: readerOf(actor), asked });
  const codes = new Set(sections.flatMap(({ questions }) => questions.map(({ code }) => code)));
  const answers = new Map(
    content.answers.filter(({ question }) => codes.has(question)).map(({ question, value }) => [question, value]),
  );
  return { sections, answers };
}

async function checksOf(reader: Reader, id: ApplicationId) {
  const { checkCode, result, reason, evidence } = eligibilityChecks;
  return reader
    .select({ code: checkCode, result, reason, evidence })
    .from(eligibilityChecks)
    .where(eq(eligibilityChecks.applicationId, id));
}
