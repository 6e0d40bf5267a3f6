import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { eligibilityAssessments, secondLooks } from '#db/schema/eligibility.ts';
import { organisations } from '#db/schema/organisations.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { isId, type CallId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import type { ApplicationState } from '../application-lifecycle.ts';
import { PAGE_ROWS } from '../application-pages.server.ts';

/** Everything that was received for a call, in the order of starting, with what waits for this person. */
export async function openingPage(reader: Reader, actor: Person, given: { callId: CallId; after: string | null }) {
  const [call] = await reader
    .select({
      id: calls.id,
      programmeId: calls.programmeId,
      reference: calls.reference,
      title: sql<Translated>`${calls.content} -> 'title'`,
    })
    .from(calls)
    .where(eq(calls.id, given.callId));
  if (!call || !staffMay(actor, 'applications.read', call.programmeId)) return null;
  const rows = await receivedFiles(reader, actor, given);
  const shown = rows.slice(0, PAGE_ROWS);
  const pending = await pendingOf(
    reader,
    shown.flatMap(({ id, state }) => (state === 'submitted' ? [id] : [])),
  );
  const may = (action: 'eligibility.decide' | 'eligibility.confirm') => staffMay(actor, action, call.programmeId);
  return {
    call,
    mayAssign: staffMay(actor, 'assignments.make', call.programmeId),
    rows: shown.map((row) => {
      const proposedBy = pending.get(row.id);
      const waits = row.state !== 'submitted' ? null : proposedBy === undefined ? 'decision' : 'second-look';
      const own = proposedBy === actorReference(actor);
      const mine =
        waits === 'decision' ? may('eligibility.decide') : waits !== null && !own && may('eligibility.confirm');
      return { ...row, state: row.state as ApplicationState, waits, mine } as const;
    }),
    next: rows.length > PAGE_ROWS ? (shown.at(-1)?.id ?? null) : null,
  };
}

function receivedFiles(reader: Reader, actor: Person, { callId, after }: { callId: CallId; after: string | null }) {
  return reader
    .select({
      id: applications.id,
      reference: applications.reference,
      state: applications.state,
      version: applications.version,
      alias: organisations.alias,
      workingName: organisations.workingName,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(
      and(
        eq(applications.callId, callId),
        notRecused(applications.organisationId, actor),
        isNotNull(applications.submittedAt),
        after && isId(after) ? gt(applications.id, after) : undefined,
      ),
    )
    .orderBy(asc(applications.id))
    .limit(PAGE_ROWS + 1);
}

/** By application: who proposed the refusal that waits for a second look. */
async function pendingOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { applicationId, assessedBy, outcome, number, id } = eligibilityAssessments;
  const rows = await reader
    .selectDistinctOn([applicationId], { applicationId, assessedBy, outcome, looked: secondLooks.verdict })
    .from(eligibilityAssessments)
    .leftJoin(secondLooks, eq(secondLooks.assessmentId, id))
    .where(inArray(applicationId, [...ids]))
    .orderBy(applicationId, sql`${number} desc`);
  return new Map(
    rows
      .filter((row) => row.outcome === 'ineligible' && row.looked === null)
      .map((row) => [row.applicationId, row.assessedBy]),
  );
}
