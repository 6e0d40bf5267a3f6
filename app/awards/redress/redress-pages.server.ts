import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { applications } from '#db/schema/applications.ts';
import { redresses } from '#db/schema/redress.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { denied, type Verdict } from '#app/kernel/verdict.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { confirmedRefusal } from '#app/applications/opening/assessment-store.server.ts';
import { checklistOf, type ChecklistLine } from '#app/applications/opening/checklist.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { rereadingOf } from '#app/reviews/rereading/rereading-store.server.ts';
import { isRecused } from '../award-store.server.ts';
import { aboutOf, mayAnswer, mayComplain } from './redress.ts';
import type { RedressState } from './redress-lifecycle.ts';
import { complainedOf, involvedIn, loadRedress, toldRefusalOf, type Redress } from './redress-store.server.ts';

const ROWS = 50;

/** The applicant's own complaint, or the form for one. Null before the letters, and for everybody else (AZ-2). */
export async function ownRedressPage(reader: Reader, actor: Person, given: { applicationId: string; at: Instant }) {
  const application = await applicationFacts(reader, given.applicationId);
  if (!application || !isOwn(actor, application)) return null;
  const told = await complainedOf(reader, application.id);
  if (!told?.notifiedAt) return null;
  const content = await loadFrozenContent(reader, application.callVersionId);
  const { redress } = told;
  const earlier = told.assessmentId === null ? ((await toldRefusalOf(reader, application.id))?.redress ?? null) : null;
  const role = can(actor, 'applications.submit');
  const period: Verdict = mayComplain({ ...told, filed: redress !== null }, given.at);
  return {
    application: { id: application.id, reference: application.reference, language: application.language },
    programmeId: application.programmeId,
    callTitle: content.title,
    about: aboutOf(told),
    until: told.redressUntil,
    redress: redress && shown(redress),
    /** A complaint against an earlier refusal of eligibility. */
    earlier: earlier && shown(earlier),
    verdict: role.allowed ? period : denied(role.reason),
  };
}

function shown({ state, grounds, filedAt, decidedAt, answer }: Redress) {
  return { state, grounds, filedAt, decidedAt, answer };
}

export type OwnRedress = NonNullable<Awaited<ReturnType<typeof ownRedressPage>>>;

/** Complaints of the actor's programmes, newest first. */
export async function redressesPage(reader: Reader, actor: Person, after: string | null) {
  const rows = await reader
    .select({
      id: redresses.id,
      reference: applications.reference,
      state: redresses.state,
      assessmentId: redresses.assessmentId,
      shortlistId: redresses.shortlistId,
      filedAt: redresses.filedAt,
      decidedAt: redresses.decidedAt,
    })
    .from(redresses)
    .innerJoin(applications, eq(applications.id, redresses.applicationId))
    .where(
      and(
        inProgrammes(redresses.programmeId, actor, 'redress.decide'),
        notRecused(applications.organisationId, actor),
        after && isId(after) ? lt(redresses.id, after) : undefined,
      ),
    )
    .orderBy(desc(redresses.id))
    .limit(ROWS + 1);
  const page = rows.slice(0, ROWS);
  return {
    // The cast is the check `redresses_state` of the table.
    rows: page.map((row) => ({ ...row, about: aboutOf(row), state: row.state as RedressState })),
    next: rows.length > ROWS ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One complaint as the desk reads it, and whether this person may answer it. Recused people do not read it (I9). */
export async function redressPage(reader: Reader, actor: Person, id: string) {
  const redress = await loadRedress(reader, id);
  if (!redress || !staffMay(actor, 'redress.decide', redress.programmeId)) return null;
  const application = await applicationFacts(reader, redress.applicationId);
  const call = await callFacts(reader, redress.callId);
  if (!application || !call) return null;
  if (await isRecused(reader, actor, [application.organisationId])) return null;
  const involved = await involvedIn(reader, redress);
  const [by] = redress.decidedBy
    ? await reader.select({ alias: accounts.alias }).from(accounts).where(eq(accounts.id, redress.decidedBy))
    : [];
  return {
    call: { id: call.id, reference: call.reference },
    application: { id: application.id, reference: application.reference, state: application.state },
    decisionId: redress.decisionId,
    about: aboutOf(redress),
    /** The lines a refusal of eligibility rests on; none where the complaint is about a list. */
    grounds: redress.assessmentId === null ? [] : await groundsOf(reader, application),
    rereading: redress.remedy === 'reading' ? await rereadingShown(reader, redress.id) : null,
    redress: {
      ...shown(redress),
      id: redress.id,
      remedy: redress.remedy,
      version: redress.version,
      decidedBy: by?.alias ?? null,
    },
    verdict: mayAnswer({ ...redress, involved }, actor.accountId),
  };
}

export type RedressData = NonNullable<Awaited<ReturnType<typeof redressPage>>>;

async function groundsOf(
  reader: Reader,
  application: { id: string; callVersionId: string },
): Promise<readonly (ChecklistLine & { readonly reason: string })[]> {
  const refusal = await confirmedRefusal(reader, application.id);
  const content = await loadFrozenContent(reader, application.callVersionId);
  return checklistOf(content).flatMap((line) => {
    const answer = refusal?.answers.find((each) => each.code === line.code);
    return answer?.result === 'not-met' ? [{ ...line, reason: answer.reason }] : [];
  });
}

/** The second reading an upheld complaint leads to; without an id before readers were asked. */
async function rereadingShown(reader: Reader, redressId: string) {
  const rereading = await rereadingOf(reader, redressId);
  return { id: rereading?.id ?? null, version: rereading?.version ?? null };
}
