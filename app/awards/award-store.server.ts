import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { awardApprovals, awardDecisions, awardLines, awards } from '#db/schema/awards.ts';
import { callLots } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { redresses } from '#db/schema/redress.ts';
import { consortiumMemberOf, type Actor } from '#app/kernel/actor.ts';
import type { CallFacts } from '#app/calls/call-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { declaredOn } from '#app/reviews/assignment-store.server.ts';
import { keepsOut } from '#app/reviews/conflict.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { listedFiles } from '#app/reviews/ranking-store.server.ts';
import type { AwardDecision, AwardLine, Outcome } from './award.ts';
import type { AwardLimits } from './award-list.ts';
import type { AwardState } from './award-lifecycle.ts';

type Row = typeof awardDecisions.$inferSelect;

export async function loadDecision(reader: Reader, id: string): Promise<AwardDecision | null> {
  const [row] = await reader.select().from(awardDecisions).where(eq(awardDecisions.id, id));
  return row ? toDecision(row) : null;
}

/** The same, locked until the transaction ends. Lock the call first: everybody does. */
export async function lockDecision(tx: Tx, id: string): Promise<AwardDecision | null> {
  const [row] = await tx.select().from(awardDecisions).where(eq(awardDecisions.id, id)).for('update');
  return row ? toDecision(row) : null;
}

/** The list of a call on its way to the letters; null while there is none. There is one at a time. */
export async function openDecisionOf(reader: Reader, callId: string): Promise<AwardDecision | null> {
  const open = inArray(awardDecisions.state, ['drafted', 'recommended', 'approved']);
  const [row] = await reader
    .select()
    .from(awardDecisions)
    .where(and(eq(awardDecisions.callId, callId), open));
  return row ? toDecision(row) : null;
}

/** The first list of a call once its letters are out: later ones draw on its reserve (I14). */
export async function toldDecisionOf(reader: Reader, callId: string): Promise<AwardDecision | null> {
  const told = inArray(awardDecisions.state, ['notified', 'contested', 'final']);
  const [row] = await reader
    .select()
    .from(awardDecisions)
    .where(and(eq(awardDecisions.callId, callId), isNull(awardDecisions.basedOn), told));
  return row ? toDecision(row) : null;
}

/**
 * The places of the ranking a list decides on: all of them, or, of a list from the reserve (I14), those on its lines.
 * A file a complaint opened again counts as one that passes.
 */
export async function filesOf(
  reader: Reader,
  decision: Pick<AwardDecision, 'id' | 'listId' | 'basedOn'>,
): Promise<readonly ListedFile[]> {
  const files = await listedFiles(reader, decision.listId);
  if (decision.basedOn === null) return files;
  const lines = await linesOf(reader, decision.id);
  const on = new Set(lines.map((line) => line.applicationId));
  return reopened(reader, files.filter((file) => on.has(file.applicationId))); // prettier-ignore
}

/** I14: what a list from the reserve may decide on today: every file that is held in reserve. */
export async function reserveFiles(reader: Reader, listId: string): Promise<readonly ListedFile[]> {
  const files = await listedFiles(reader, listId);
  return reopened(reader, files.filter((file) => file.state === 'reserve')); // prettier-ignore
}

async function reopened(reader: Reader, files: readonly ListedFile[]): Promise<readonly ListedFile[]> {
  const ids = files.map((file) => file.applicationId);
  if (ids.length === 0) return files;
  const upheld = await reader
    .select({ applicationId: redresses.applicationId })
    .from(redresses)
    .where(and(inArray(redresses.applicationId, ids), eq(redresses.state, 'upheld')));
  const open = new Set(upheld.map((row) => row.applicationId));
  return files.map((file) => (open.has(file.applicationId) ? { ...file, passes: true } : file));
}

/** The lines of a list in order of rank. */
export async function linesOf(reader: Reader, decisionId: string): Promise<readonly AwardLine[]> {
  const rows = await reader
    .select()
    .from(awardLines)
    .where(eq(awardLines.decisionId, decisionId))
    .orderBy(asc(awardLines.rank));
  return rows.map(({ applicationId, outcome, amountMinor, reason }) => ({
    applicationId,
    outcome: outcome as Outcome,
    amountMinor,
    reason: reason ?? '',
  }));
}

export async function approvalsOf(reader: Reader, decisionId: string) {
  const { step, accountId, approvedAt } = awardApprovals;
  return reader
    .select({ step, accountId, approvedAt })
    .from(awardApprovals)
    .where(eq(awardApprovals.decisionId, decisionId))
    .orderBy(asc(awardApprovals.step));
}

/** Saves changes of a locked list. `version` counts what approvers must have seen: every change but an approval. */
export async function saveDecision(
  tx: Tx,
  decision: AwardDecision,
  changes: Partial<Omit<Row, 'id' | 'version' | 'state'>> & { state?: AwardState },
): Promise<void> {
  await tx
    .update(awardDecisions)
    .set({ ...changes, version: decision.version + 1 })
    .where(eq(awardDecisions.id, decision.id));
}

/** I3, I4, I5: what the list of a call must stay within, as of now. */
export async function limitsFor(
  reader: Reader,
  call: Pick<CallFacts, 'id' | 'programmeId' | 'envelopeMinor' | 'minimumMinor' | 'maximumMinor'>,
  organisationIds: readonly string[],
): Promise<AwardLimits> {
  const programme = await programmeFacts(reader, call.programmeId);
  if (!programme) throw new Error('a call without programme');
  const live = eq(awards.state, 'live');
  const [committed] = await reader
    .select({ sum: sumMinor })
    .from(awards)
    .where(and(eq(awards.callId, call.id), live));
  const linked = await linkedTo(reader, organisationIds);
  const held = await reader
    .select({ organisationId: awards.organisationId, minor: awards.amountMinor })
    .from(awards)
    .where(and(eq(awards.programmeId, call.programmeId), live, inArray(awards.organisationId, [...linked.keys()])));
  return {
    ...(await lotsOf(reader, call.id)),
    envelopeMinor: call.envelopeMinor,
    committedMinor: BigInt(committed?.sum ?? '0'),
    minimumMinor: call.minimumMinor,
    maximumMinor: call.maximumMinor,
    capMinor: programme.capMinor,
    oneOf: linked,
    heldMinor: held.reduce((sums, { organisationId, minor }) => {
      const party = linked.get(organisationId) ?? organisationId;
      return sums.set(party, (sums.get(party) ?? 0n) + minor);
    }, new Map<string, bigint>()),
  };
}

/** I3: the lots of a call with what live awards take of each, and the files in them. */
async function lotsOf(reader: Reader, callId: string): Promise<Pick<AwardLimits, 'lots' | 'lotOf'>> {
  const { code, envelopeMinor } = callLots;
  const found = await reader.select({ code, envelopeMinor }).from(callLots).where(eq(callLots.callId, callId));
  if (found.length === 0) return { lots: new Map(), lotOf: new Map() };
  const files = await reader
    .select({ id: applications.id, lot: applications.lotCode, liveMinor: awards.amountMinor })
    .from(applications)
    .leftJoin(awards, and(eq(awards.applicationId, applications.id), eq(awards.state, 'live')))
    .where(and(eq(applications.callId, callId), isNotNull(applications.lotCode)));
  const committed = (lot: string) =>
    files.reduce((total, file) => total + (file.lot === lot ? (file.liveMinor ?? 0n) : 0n), 0n);
  return {
    lots: new Map(found.map((lot) => [lot.code, { ...lot, committedMinor: committed(lot.code) }])),
    lotOf: new Map(files.flatMap((file) => (file.lot === null ? [] : [[file.id, file.lot]]))),
  };
}

/**
 * I5: every organisation that is one with these, having the same host or controller, and the id they count under: the
 * least of their ids.
 */
async function linkedTo(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await reader.execute<{ own: string; party: string }>(sql`
    select each.id as own, (select min(o.id::text) from one_with(each.id) o) as party
    from (select distinct m.id from unnest(array[${list}]) as asked(id), one_with(asked.id) m) as each`);
  return new Map(rows.map(({ own, party }) => [own, party]));
}

/**
 * I5: takes the third parties of a list, and all that are one with them, one after the other, in one order everywhere,
 * so that no two lists pass a cap together.
 */
export async function lockOrganisations(tx: Tx, asked: readonly string[]): Promise<void> {
  const ids = [...(await linkedTo(tx, asked)).keys()];
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .orderBy(asc(organisations.id))
    .for('update');
}

/** I9: whether what was declared on files of these applicants keeps somebody from deciding on them. */
export async function isRecused(reader: Reader, actor: Actor, organisationIds: readonly string[]): Promise<boolean> {
  if (actor.kind !== 'person') return true;
  const person = { accountId: actor.accountId, consortiumMemberId: consortiumMemberOf(actor) };
  return keepsOut(await declaredOn(reader, organisationIds), person) !== null;
}

const sumMinor = sql<string>`coalesce(sum(${awards.amountMinor}), 0)`;

/** The cast is the check `award_decisions_state` of the table, which holds the states of the lifecycle (guarded). */
function toDecision(row: Row): AwardDecision {
  return { ...row, state: row.state as AwardState };
}
