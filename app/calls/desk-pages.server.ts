import { and, asc, desc, eq, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { accounts } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can, staffMay } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { CALL_EVENTS, requestOf, type CallHappening } from './call-history.ts';
import { checksOf, draftersOf } from './call-checks.server.ts';
import { callLifecycle, type CallState } from './call-lifecycle.ts';
import { mayApprove, mayReadDrafts } from './call-policy.ts';
import { toCallRow, type CallRow } from './call-store.server.ts';
import { readyToPublish } from './publication-checklist.ts';
import { otherStageOf } from './stage-store.server.ts';
import { maySplit } from './stages.ts';
import { prioritiesOfCall } from './priorities/priority.ts';
import { prioritiesOf } from './priorities/priority-store.server.ts';

const PAGE = 50;

function inScope(actor: Person): SQL | undefined {
  return and(
    inProgrammes(calls.programmeId, actor, 'calls.read'),
    mayReadDrafts(actor) ? undefined : ne(calls.state, 'draft'),
  );
}

/** Calls at the desk, the newest first, by state. */
export async function deskCallsPage(
  reader: Reader,
  actor: Person,
  filter: { state: CallState | null; after: string | null },
) {
  const rows = await reader
    .select({
      id: calls.id,
      reference: calls.reference,
      state: calls.state,
      title: sql<Translated>`${calls.content}->'title'`,
      envelopeMinor: calls.envelopeMinor,
      currency: calls.currency,
      opensAt: calls.opensAt,
      deadlineAt: calls.deadlineAt,
    })
    .from(calls)
    .where(
      and(
        inScope(actor),
        filter.state ? eq(calls.state, filter.state) : undefined,
        filter.after ? lt(calls.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(calls.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, state: row.state as CallState }));
  return { calls: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** A call with its content, if the actor may see it at the desk. */
export async function deskCall(reader: Reader, actor: Person, callId: string): Promise<CallRow | null> {
  const [row] = await reader
    .select()
    .from(calls)
    .where(and(eq(calls.id, callId), inScope(actor)));
  return row ? toCallRow(row) : null;
}

/** Everything the overview and the approval of a call show, with what the actor may do. */
export async function deskCallPage(reader: Reader, actor: Person, callId: string, at: Instant) {
  const call = await deskCall(reader, actor, callId);
  if (!call) return null;
  const checks = call.state === 'draft' ? await checksOf(reader, call, at) : [];
  const history = await historyOf(reader, call.id);
  const versions = await versionsOf(reader, call.roundOf ?? call.id);
  const drafters = [call.createdBy, ...(await draftersOf(reader, call.id))];
  return {
    call,
    activities: await activitiesIn(reader, call),
    priorities: prioritiesOfCall(await prioritiesOf(reader, call.programmeId), call.content),
    checks,
    history,
    request: requestOf(history, call.version),
    versions,
    stages: {
      other: await otherStageOf(reader, call),
      maySplit: maySplit(call) && can(actor, 'calls.draft').allowed,
    },
    selection: versions.length > 0 && call.intake !== 'rolling' && staffMay(actor, 'selection.read', call.programmeId),
    verdicts: verdictsOf(actor, call, { ready: readyToPublish(checks), drafters }),
  };
}

function verdictsOf(actor: Person, call: CallRow, facts: { ready: boolean; drafters: readonly string[] }) {
  const draft = canMove(callLifecycle, 'approve', call.state);
  const role = (action: 'calls.draft' | 'calls.approve'): Verdict =>
    !can(actor, action).allowed ? denied('role-may-not') : draft ? ALLOWED : denied('move-not-allowed');
  const ready = (verdict: Verdict): Verdict => (verdict.allowed && !facts.ready ? denied('call-not-ready') : verdict);
  const person = mayApprove(actor, facts);
  const answers = can(actor, 'clarifications.answer').allowed;
  const other = person.allowed ? role('calls.approve') : person;
  return {
    revise: role('calls.draft'),
    request: ready(role('calls.draft')),
    approve: ready(other),
    sendBack: other,
    answers,
    /** Whether the page that cancels it is of any use to the actor; it says who else has to. */
    cancel:
      canMove(callLifecycle, 'cancel', call.state) &&
      (can(actor, 'calls.draft').allowed || can(actor, 'calls.approve').allowed),
  };
}

async function activitiesIn(reader: Reader, call: CallRow) {
  const known = await activitiesOf(reader, call.programmeId);
  return known.filter(({ code }) => call.content.activities.includes(code));
}

async function versionsOf(reader: Reader, callId: string) {
  const { number, sha256, frozenAt, frozenBy } = callVersions;
  const rows = await reader
    .select({ number, sha256, frozenAt, frozenBy })
    .from(callVersions)
    .where(eq(callVersions.callId, callId))
    .orderBy(desc(number));
  const aliases = await aliasesOf(
    reader,
    rows.map((row) => row.frozenBy),
  );
  return rows.map(({ frozenBy: by, ...row }) => ({ ...row, by: aliases.get(by) ?? null }));
}

/** What happened to a call, the oldest first. */
export async function historyOf(reader: Reader, callId: string): Promise<readonly CallHappening[]> {
  const kinds = CALL_EVENTS.map((kind) => `call.${kind}`);
  const rows = await reader
    .select({
      id: trailEvents.id,
      at: trailEvents.at,
      actor: trailEvents.actor,
      kind: trailEvents.kind,
      body: trailEvents.body,
    })
    .from(trailEvents)
    .where(and(eq(trailEvents.entityKind, 'call'), eq(trailEvents.entityId, callId), inArray(trailEvents.kind, kinds)))
    .orderBy(asc(trailEvents.id));
  const aliases = await aliasesOf(
    reader,
    rows.map((row) => row.actor),
  );
  return rows.flatMap(({ id, at, actor, kind, body }) => {
    const known = CALL_EVENTS.find((each) => kind === `call.${each}`);
    const told = (body ?? {}) as { version?: number; reason?: string; corrigendumId?: string };
    const { version = null, reason = null, corrigendumId = null } = told;
    const more = { version, reason, corrigendumId };
    // A round begins by itself: whose application was its first is nobody's business here.
    const by = known === 'round-opened' ? null : (aliases.get(actor) ?? null);
    return known ? [{ id, at, kind: known, by, ...more }] : [];
  });
}

/** Aliases by account id; what is no account (`system:…`) is absent. */
async function aliasesOf(reader: Reader, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(references)].filter(isId);
  if (ids.length === 0) return new Map();
  const { id, alias } = accounts;
  const rows = await reader.select({ id, alias }).from(accounts).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, row.alias]));
}
