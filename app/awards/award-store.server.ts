import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { awardApprovals, awardDecisions, awardLines } from '#db/schema/awards.ts';
import { redresses } from '#db/schema/redress.ts';
import { consortiumMemberOf, type Actor } from '#app/kernel/actor.ts';
import { declaredOn } from '#app/reviews/assignment-store.server.ts';
import { keepsOut } from '#app/reviews/conflict.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { listedFiles } from '#app/reviews/ranking-store.server.ts';
import type { AwardDecision, AwardLine, Outcome } from './award.ts';
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
 * A file a complaint opened again counts as one that passes; one it had read again stands as its second reading says.
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
    .where(and(inArray(redresses.applicationId, ids), eq(redresses.remedy, 'reserve')));
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

/** I9: whether what was declared on files of these applicants keeps somebody from deciding on them. */
export async function isRecused(reader: Reader, actor: Actor, organisationIds: readonly string[]): Promise<boolean> {
  if (actor.kind !== 'person') return true;
  const person = { accountId: actor.accountId, consortiumMemberId: consortiumMemberOf(actor) };
  return keepsOut(await declaredOn(reader, organisationIds), person) !== null;
}

/** The cast is the check `award_decisions_state` of the table, which holds the states of the lifecycle (guarded). */
function toDecision(row: Row): AwardDecision {
  return { ...row, state: row.state as AwardState };
}
