import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications, eligibilityChecks } from '#db/schema/applications.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { calls } from '#db/schema/calls.ts';
import { accounts } from '#db/schema/people.ts';
import { answerDue } from '#app/calls/rounds/intake.ts';
import { callFacts, loadFrozenContent, type CallFacts } from '#app/calls/call-store.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { organisationsOf, type Actor } from '#app/kernel/actor.ts';
import { isId, type ApplicationId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { Application } from './application.ts';
import { denied } from '#app/kernel/verdict.ts';
import { waitsForAnswer, type ApplicationState } from './application-lifecycle.ts';
import { isOwn, mayEdit, maySubmit, mayWithdraw } from './application-policy.ts';
import { applicationFacts, draftFacts } from './application-store.server.ts';
import { certificationView } from './certification/certification-view.server.ts';
import { completenessOf } from './completeness.ts';
import { secondStageOf } from './concept-note.server.ts';
import { checklistOf } from './opening/checklist.ts';
import { expectedFor } from './expected.ts';
import { lastSaving } from './last-saved.server.ts';
import { openReturn } from './opening/return-store.server.ts';
import { lastCarry } from './rolling/carried.server.ts';
import { timeLeft } from './time-left.ts';
import { awardWaits, firstList, lettersPending, toldAt, toldState } from './told-state.server.ts';

export const PAGE_ROWS = 50;

export type OwnRow = {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly callTitle: Translated;
  readonly deadlineAt: Instant;
};

/** The applications of the actor's organisation, newest first; `next` is the key of the following page. */
export async function ownApplications(
  reader: Reader,
  actor: Actor,
  after: string | null,
): Promise<{ rows: readonly OwnRow[]; next: string | null }> {
  const own = organisationsOf(actor);
  if (own.length === 0) return { rows: [], next: null };
  const older = after && isId(after) ? lt(applications.id, after) : undefined;
  const rows = await reader
    .select({
      id: applications.id,
      reference: applications.reference,
      state: applications.state,
      callTitle: sql<Translated>`${calls.content} -> 'title'`,
      deadlineAt: calls.deadlineAt,
      notifiedAt: toldAt(),
      waits: awardWaits(),
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .leftJoin(awardDecisions, and(eq(awardDecisions.callId, calls.id), firstList()))
    .where(and(inArray(applications.organisationId, [...own]), older))
    .orderBy(desc(applications.id))
    .limit(PAGE_ROWS + 1);
  const shown = rows.slice(0, PAGE_ROWS);
  return {
    rows: shown.map(({ notifiedAt, waits, ...row }) => ({
      ...row,
      state: toldState(row.state as ApplicationState, notifiedAt, waits),
    })),
    next: rows.length > PAGE_ROWS ? (shown.at(-1)?.id ?? null) : null,
  };
}

export type OwnFrame = {
  readonly application: Application;
  readonly call: CallFacts;
  readonly content: CallContent;
};

/** An application of the actor's organisation with the call it answers; null for every other id (AZ-2). */
export async function ownFrame(reader: Reader, actor: Actor, id: ApplicationId): Promise<OwnFrame | null> {
  const application = await applicationFacts(reader, id);
  if (!application || !isOwn(actor, application)) return null;
  const call = await callFacts(reader, application.callId);
  if (!call) throw new Error('an application without a call');
  return { application, call, content: await loadFrozenContent(reader, application.callVersionId) };
}

/** Home of one application: its tasks while it is a draft, its way through the office afterwards. */
export async function applicationPage(reader: Reader, actor: Actor, given: { id: ApplicationId; at: Instant }) {
  const frame = await ownFrame(reader, actor, given.id);
  if (!frame) return null;
  const { application, call, content } = frame;
  const open = application.state === 'draft' || application.state === 'returned';
  const draft = open ? await draftFacts(reader, frame) : null;
  const returned = application.state === 'returned' ? await openReturn(reader, application.id) : null;
  const told = await lettersOf(reader, application);
  const state = toldState(application.state, told?.notifiedAt ?? null, told?.waits);
  return {
    application: { ...application, state },
    hasResult: Boolean(told?.notifiedAt) && ['awarded', 'reserve', 'rejected', 'declined'].includes(application.state),
    isNote: call.stage === 'note',
    answerDue: waitsForAnswer(state) ? answerDue(application.submittedAt, call.answerDays) : null,
    expected:
      call.intake === 'deadline' ? expectedFor(state, { ...call, timetable: content.timetable }, given.at) : null,
    secondStage: await secondStageOf(reader, application),
    carried: call.intake === 'round' ? await lastCarry(reader, application) : null,
    call: callHead(frame),
    sections: content.sections.map(({ code, title }) => ({ code, title })),
    completeness: draft ? completenessOf(draft) : null,
    certification: draft ? await certificationView(reader, { actor, application, draft }) : null,
    left: timeLeft(returned?.dueAt ?? call.deadlineAt, given.at),
    returned,
    lastSaved: await lastSaved(reader, application.id),
    checks: open ? [] : await failedChecks(reader, frame),
    mayEdit: mayEdit(actor, application).allowed,
    maySubmit: maySubmit(actor, application),
    mayWithdraw: told?.pending ? denied('move-not-allowed') : mayWithdraw(actor, application),
  };
}

/**
 * When the letters of the file's call went out, null before; whether an award of it waits for its letter; and whether
 * any list of the call is approved and untold: then nobody on it takes back anything, whatever it says of them.
 */
async function lettersOf(reader: Reader, { id, callId }: { id: string; callId: string }) {
  const [row] = await reader
    .select({ notifiedAt: toldAt(), waits: awardWaits(), pending: lettersPending() })
    .from(applications)
    .leftJoin(awardDecisions, and(eq(awardDecisions.callId, callId), firstList()))
    .where(eq(applications.id, id));
  return row ?? null;
}

/** What every page of an application says of its call. */
export function callHead({ call, content }: Pick<OwnFrame, 'call' | 'content'>) {
  return {
    reference: call.reference,
    title: content.title,
    deadlineAt: call.deadlineAt,
    deadlineZone: call.deadlineZone,
    answerDays: call.answerDays,
  };
}

/** The last saving of the form, by alias. */
async function lastSaved(reader: Reader, id: ApplicationId): Promise<{ at: Instant; alias: string } | null> {
  const last = await lastSaving(reader, id);
  if (!last) return null;
  const aliases = await aliasesOf(reader, [last.by]);
  return { at: last.at, alias: aliases.get(last.by) ?? '' };
}

/** Aliases by account id; what is no account (`system:…`) is absent. */
export async function aliasesOf(reader: Reader, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(references)].filter(isId);
  if (ids.length === 0) return new Map();
  const { id, alias } = accounts;
  const rows = await reader.select({ id, alias }).from(accounts).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, row.alias]));
}

/** Which lines of the checklists were not met and why: the applicant has a right to know. */
export async function failedChecks(reader: Reader, { application, content }: OwnFrame) {
  if (application.state !== 'ineligible') return [];
  const { checkCode, reason } = eligibilityChecks;
  const rows = await reader
    .select({ code: checkCode, reason })
    .from(eligibilityChecks)
    .where(and(eq(eligibilityChecks.applicationId, application.id), eq(eligibilityChecks.result, 'not-met')));
  return checklistOf(content).flatMap((line) => {
    const row = rows.find((each) => each.code === line.code);
    return row ? [{ ...line, reason: row.reason ?? '' }] : [];
  });
}
